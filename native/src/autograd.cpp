// Automatic differentiation: backward passes, gradients of leaves, and this thread's gradient mode.
#include "bridge.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <vector>

using disentangle::borrow;
using disentangle::guarded;
using disentangle::Handle;

static std::vector<at::Tensor> borrow_all(const Handle* handles, int64_t count) {
    std::vector<at::Tensor> tensors(count);
    std::transform(handles, handles + count, tensors.begin(), borrow);
    return tensors;
}

// Accumulates gradients into the leaves, or only into inputs when there are any. grads: null, or one per output.
DT_EXPORT int64_t dt_backward(
    const Handle* outputs, const Handle* grads, int64_t count, const Handle* inputs, int64_t input_count,
    int32_t retain_graph, int32_t create_graph) {
    return guarded([&] {
        torch::autograd::backward(
            borrow_all(outputs, count), borrow_all(grads, grads == nullptr ? 0 : count), retain_graph != 0, create_graph != 0,
            borrow_all(inputs, input_count));
        return 0;
    });
}

// Gradients of the outputs' sum by each input, into results[input_count]; 0 where allow_unused lets one be missing.
DT_EXPORT int64_t dt_grad(
    const Handle* outputs, const Handle* grads, int64_t count, const Handle* inputs, int64_t input_count,
    int32_t retain_graph, int32_t create_graph, int32_t allow_unused, Handle* results) {
    return guarded([&] {
        auto found = torch::autograd::grad(
            borrow_all(outputs, count), borrow_all(inputs, input_count), borrow_all(grads, grads == nullptr ? 0 : count),
            retain_graph != 0, create_graph != 0, allow_unused != 0);
        std::transform(found.begin(), found.end(), results, [](at::Tensor& tensor) { return disentangle::own(std::move(tensor)); });
        return 0;
    });
}

DT_EXPORT int64_t dt_tensor_get_grad(Handle handle, Handle* result) {
    return guarded([&] {
        *result = disentangle::own(borrow(handle).grad());
        return 0;
    });
}

DT_EXPORT int64_t dt_tensor_set_grad(Handle handle, Handle grad) {
    return guarded([&] {
        const at::Tensor tensor = borrow(handle);
        const at::Tensor value = borrow(grad);
        TORCH_CHECK(
            !value.defined() || (value.sizes() == tensor.sizes() && value.scalar_type() == tensor.scalar_type()),
            "a gradient needs the shape and type of its tensor: ", tensor.sizes(), " ", tensor.scalar_type(), ", not ",
            value.sizes(), " ", value.scalar_type());
        tensor.mutable_grad() = value;
        return 0;
    });
}

DT_EXPORT int32_t dt_tensor_requires_grad(Handle handle) {
    return borrow(handle).requires_grad() ? 1 : 0;
}

DT_EXPORT int64_t dt_tensor_set_requires_grad(Handle handle, int32_t value) {
    return guarded([&] {
        const at::Tensor tensor = borrow(handle);
        TORCH_CHECK(
            tensor.is_leaf() || value != 0, "requires_grad can only be switched off for leaf tensors; use detach() for this one");
        tensor.set_requires_grad(value != 0);
        return 0;
    });
}

DT_EXPORT int32_t dt_tensor_is_leaf(Handle handle) {
    return borrow(handle).is_leaf() ? 1 : 0;
}

DT_EXPORT int32_t dt_grad_enabled() {
    return at::GradMode::is_enabled() ? 1 : 0;
}

DT_EXPORT void dt_set_grad_enabled(int32_t enabled) {
    at::GradMode::set_enabled(enabled != 0);
}
