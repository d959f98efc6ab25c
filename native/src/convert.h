// Packed arguments and results of a dispatcher call, and their conversion by what an operator's schema asks for.
#pragma once

#include "bridge.h"

#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>

namespace disentangle {

enum class Tag : int32_t {
    None = 0,
    Tensor = 1,      // p: handle
    Int = 2,         // i: also dtype, layout, memory format
    Double = 3,      // d
    Bool = 4,        // i: 0 or 1
    IntList = 5,     // p: int64_t[length]
    DoubleList = 6,  // p: double[length]
    BoolList = 7,    // p: int64_t[length], 0 or 1
    TensorList = 8,  // p: Handle[length], 0 for "none"
    String = 9,      // p: UTF-8, length bytes
    Generator = 10,  // p: GeneratorImpl*
    Device = 11,     // i: packed device
};

struct Val {
    Tag tag;
    int32_t length;
    union {
        int64_t i;
        double d;
        const void* p;
    };
};
static_assert(sizeof(Val) == 16, "the managed side lays it out as 16 bytes");

enum class Kind {
    Tensor, Int, Float, Bool, Number, String, Device, Generator, IntList, FloatList, BoolList, TensorList, OptionalTensorList, Other
};

// What one argument of an operator accepts, worked out once when the operator is looked up.
struct Parameter {
    std::string name;
    std::string type;
    Kind kind;
    bool optional;
    int32_t fixed_length;  // of lists written as int[2], 0 otherwise
    bool has_fallback;
    c10::IValue fallback;

    explicit Parameter(const c10::Argument& argument);

    // Throws with the argument's name when value does not fit.
    c10::IValue convert(const Val& value) const;
};

// Appends the results behind one IValue (a list of tensors counts as its elements) to results[count...].
void append_result(const c10::IValue& value, Val* results, int64_t capacity, int64_t& count);

}  // namespace disentangle
