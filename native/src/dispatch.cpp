// The one door to libtorch's operators: a name, packed arguments, packed results. Operators that this library
// registers itself (ops/) are reached in the same way.
#include "convert.h"

#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include <memory>
#include <vector>

namespace disentangle {

struct Operator {
    std::string name;
    c10::OperatorHandle handle;
    std::vector<Parameter> parameters;
};

static Operator* find_operator(const std::string& qualified) {
    const size_t dot = qualified.find('.');
    const std::string name = qualified.substr(0, dot);
    const std::string overload = dot == std::string::npos ? "" : qualified.substr(dot + 1);
    const auto handle = c10::Dispatcher::singleton().findSchema({name, overload});
    TORCH_CHECK(handle.has_value(), "this libtorch has no operator ", qualified);
    auto found = std::make_unique<Operator>(Operator{qualified, *handle, {}});
    for (const c10::Argument& argument : handle->schema().arguments()) {
        found->parameters.emplace_back(argument);
    }
    return found.release();
}

static void push_arguments(const Operator& op, const Val* arguments, int64_t count, std::vector<c10::IValue>& stack) {
    const int64_t expected = static_cast<int64_t>(op.parameters.size());
    TORCH_CHECK(count <= expected, "takes ", expected, " arguments, not ", count);
    stack.reserve(expected);
    for (int64_t i = 0; i < expected; i++) {
        stack.push_back(op.parameters[i].convert(i < count ? arguments[i] : Val{Tag::None, 0, {0}}));
    }
}

// Frees the references already handed out when a later result does not fit.
static int64_t take_results(const std::vector<c10::IValue>& stack, Val* results, int64_t capacity) {
    int64_t count = 0;
    try {
        for (const c10::IValue& value : stack) {
            append_result(value, results, capacity, count);
        }
    } catch (...) {
        for (int64_t i = 0; i < count; i++) {
            if (results[i].tag == Tag::Tensor) {
                disown(static_cast<Handle>(const_cast<void*>(results[i].p)));
            }
        }
        throw;
    }
    return count;
}

}  // namespace disentangle

// Looks up "namespace::name" or "namespace::name.overload". Gives null when libtorch has none. The result lives as
// long as the process: operators are few, and the caller keeps each.
DT_EXPORT disentangle::Operator* dt_operator(const char* name) {
    disentangle::Operator* found = nullptr;
    disentangle::guarded([&] {
        found = disentangle::find_operator(name);
        return 0;
    });
    return found;
}

// Calls an operator; arguments that are missing at the end or None take the schema's defaults. Gives the number of
// results, at most capacity; with capacity 0 they are dropped (in-place operators return what the caller has already).
DT_EXPORT int64_t dt_call(
    const disentangle::Operator* op, const disentangle::Val* arguments, int64_t count, disentangle::Val* results, int64_t capacity) {
    return disentangle::guarded([&]() -> int64_t {
        // oneDNN would take OpenMP's own default on a thread that libtorch has not met yet.
        at::internal::lazy_init_num_threads();
        try {
            std::vector<c10::IValue> stack;
            disentangle::push_arguments(*op, arguments, count, stack);
            op->handle.callBoxed(&stack);
            return capacity == 0 ? 0 : disentangle::take_results(stack, results, capacity);
        } catch (const std::exception& error) {
            throw std::runtime_error(op->name + ": " + disentangle::message_of(error));
        }
    });
}
