#include "convert.h"

#include <ATen/core/jit_type.h>

#include <vector>

namespace disentangle {

using OptionalTensor = decltype(std::declval<const c10::IValue&>().toOptional<at::Tensor>());

static const char* name_of(Tag tag) {
    static const char* const names[] = {
        "None", "Tensor", "int", "float", "bool", "int[]", "float[]", "bool[]", "Tensor[]", "str", "Generator", "Device"};
    return names[static_cast<int32_t>(tag)];
}

static Kind kind_of_list(const c10::TypePtr& element) {
    switch (element->kind()) {
        case c10::TypeKind::TensorType: return Kind::TensorList;
        case c10::TypeKind::OptionalType: return Kind::OptionalTensorList;
        case c10::TypeKind::IntType:
        case c10::TypeKind::SymIntType: return Kind::IntList;
        case c10::TypeKind::FloatType: return Kind::FloatList;
        case c10::TypeKind::BoolType: return Kind::BoolList;
        default: return Kind::Other;
    }
}

static Kind kind_of(const c10::TypePtr& type) {
    switch (type->kind()) {
        case c10::TypeKind::TensorType: return Kind::Tensor;
        case c10::TypeKind::IntType:
        case c10::TypeKind::SymIntType: return Kind::Int;
        case c10::TypeKind::FloatType: return Kind::Float;
        case c10::TypeKind::BoolType: return Kind::Bool;
        case c10::TypeKind::NumberType: return Kind::Number;
        case c10::TypeKind::StringType: return Kind::String;
        case c10::TypeKind::DeviceObjType: return Kind::Device;
        case c10::TypeKind::GeneratorType: return Kind::Generator;
        case c10::TypeKind::ListType: return kind_of_list(type->expectRef<c10::ListType>().getElementType());
        default: return Kind::Other;
    }
}

Parameter::Parameter(const c10::Argument& argument)
    : name(argument.name()),
      type(argument.type()->str()),
      optional(argument.type()->kind() == c10::TypeKind::OptionalType),
      fixed_length(argument.N() ? *argument.N() : 0),
      has_fallback(argument.default_value().has_value()),
      fallback(has_fallback ? *argument.default_value() : c10::IValue()) {
    kind = kind_of(optional ? argument.type()->expectRef<c10::OptionalType>().getElementType() : argument.type());
}

template <typename T>
static std::vector<T> copy_list(const Val& value) {
    const auto* items = static_cast<const T*>(value.p);
    return std::vector<T>(items, items + value.length);
}

template <typename List>
static List copy_tensors(const Val& value) {
    const auto* handles = static_cast<const Handle*>(value.p);
    List list;
    list.reserve(value.length);
    for (int32_t i = 0; i < value.length; i++) {
        if constexpr (std::is_same_v<List, c10::List<at::Tensor>>) {
            TORCH_CHECK(handles[i] != nullptr, "element ", i, " of a Tensor[] is None");
            list.push_back(borrow(handles[i]));
        } else {
            list.push_back(handles[i] == nullptr ? OptionalTensor() : OptionalTensor(borrow(handles[i])));
        }
    }
    return list;
}

static c10::List<bool> copy_bools(const Val& value) {
    c10::List<bool> list;
    for (int64_t item : copy_list<int64_t>(value)) {
        list.push_back(item != 0);
    }
    return list;
}

c10::IValue Parameter::convert(const Val& value) const {
    const Tag tag = value.tag;
    if (tag == Tag::None) {
        if (optional) {
            return c10::IValue();
        }
        TORCH_CHECK(has_fallback, "argument '", name, "' needs a value of type ", type);
        return fallback;
    }

    switch (kind) {
        case Kind::Tensor:
            if (tag == Tag::Tensor) return borrow(static_cast<Handle>(const_cast<void*>(value.p)));
            break;
        case Kind::Int:
            if (tag == Tag::Int || tag == Tag::Bool) return value.i;
            break;
        case Kind::Float:
            if (tag == Tag::Double) return value.d;
            if (tag == Tag::Int) return static_cast<double>(value.i);
            break;
        case Kind::Bool:
            if (tag == Tag::Bool) return value.i != 0;
            break;
        case Kind::Number:
            if (tag == Tag::Double) return value.d;
            if (tag == Tag::Int) return value.i;
            if (tag == Tag::Bool) return value.i != 0;
            break;
        case Kind::String:
            if (tag == Tag::String) return std::string(static_cast<const char*>(value.p), value.length);
            break;
        case Kind::Device:
            if (tag == Tag::Device) return unpack_device(value.i);
            break;
        case Kind::Generator:
            if (tag == Tag::Generator) {
                auto* impl = static_cast<c10::GeneratorImpl*>(const_cast<void*>(value.p));
                return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(impl));
            }
            break;
        case Kind::IntList:
            if (tag == Tag::IntList) return copy_list<int64_t>(value);
            if (tag == Tag::Int) return std::vector<int64_t>(fixed_length > 0 ? fixed_length : 1, value.i);
            break;
        case Kind::FloatList:
            if (tag == Tag::DoubleList) return copy_list<double>(value);
            break;
        case Kind::BoolList:
            if (tag == Tag::BoolList) return copy_bools(value);
            break;
        case Kind::TensorList:
            if (tag == Tag::TensorList) return copy_tensors<c10::List<at::Tensor>>(value);
            break;
        case Kind::OptionalTensorList:
            if (tag == Tag::TensorList) return copy_tensors<c10::List<OptionalTensor>>(value);
            break;
        case Kind::Other:
            break;
    }
    TORCH_CHECK(false, "argument '", name, "' is a ", type, ", not a ", name_of(tag));
}

void append_result(const c10::IValue& value, Val* results, int64_t capacity, int64_t& count) {
    if (value.isTensorList()) {
        for (const at::Tensor& tensor : value.toTensorVector()) {
            append_result(tensor, results, capacity, count);
        }
        return;
    }

    Val result{Tag::None, 0, {0}};
    if (value.isTensor()) {
        // Checked before the reference is given away: an exception must not leak it.
        TORCH_CHECK(count < capacity, "gives more results than the ", capacity, " the caller has room for");
        result.p = own(value.toTensor());
        result.tag = result.p != nullptr ? Tag::Tensor : Tag::None;
    } else if (value.isInt()) {
        result.tag = Tag::Int;
        result.i = value.toInt();
    } else if (value.isDouble()) {
        result.tag = Tag::Double;
        result.d = value.toDouble();
    } else if (value.isBool()) {
        result.tag = Tag::Bool;
        result.i = value.toBool() ? 1 : 0;
    } else {
        TORCH_CHECK(value.isNone(), "gives a ", value.tagKind(), ", which the bridge does not return");
    }
    TORCH_CHECK(count < capacity, "gives more results than the ", capacity, " the caller has room for");
    results[count++] = result;
}

}  // namespace disentangle
