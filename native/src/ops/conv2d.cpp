// Convolution from few input channels (the first layer of an encoder) with its own weight gradient; any other is
// libtorch's.
#include "kernels.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace disentangle {

namespace {

struct FewChannelConv2d : torch::autograd::Function<FewChannelConv2d> {
    static at::Tensor forward(
        torch::autograd::AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias,
        const std::vector<int64_t>& stride, const std::vector<int64_t>& padding) {
        context->save_for_backward({input, weight});
        context->saved_data["stride"] = stride;
        context->saved_data["padding"] = padding;
        context->saved_data["has_bias"] = bias.has_value();
        return at::conv2d(input, weight, bias, stride, padding);
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext* context, const torch::autograd::variable_list& grads) {
        const auto saved = context->get_saved_variables();
        const at::Tensor &input = saved[0], &weight = saved[1], &grad = grads[0];
        const auto stride = context->saved_data["stride"].toIntVector(), padding = context->saved_data["padding"].toIntVector();
        torch::autograd::variable_list results(5);
        if (context->needs_input_grad(0)) {
            results[0] = std::get<0>(at::convolution_backward(
                grad, input, weight, {}, stride, padding, {1, 1}, false, {0, 0}, 1, {true, false, false}));
        }
        if (context->needs_input_grad(1)) {
            results[1] = at::GradMode::is_enabled()  // a gradient that is differentiated again
                ? std::get<1>(at::convolution_backward(
                      grad, input, weight, {}, stride, padding, {1, 1}, false, {0, 0}, 1, {false, true, false}))
                : few_channels_weight_gradient(grad.contiguous(), input.contiguous(), weight.sizes(), stride, padding);
        }
        if (context->saved_data["has_bias"].toBool() && context->needs_input_grad(2)) {
            results[2] = grad.sum(at::IntArrayRef{0, 2, 3});
        }
        return results;
    }
};

}  // namespace

at::Tensor conv2d(
    const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias, at::IntArrayRef stride, at::IntArrayRef padding,
    at::IntArrayRef dilation, int64_t groups) {
    const auto all = [](at::IntArrayRef values, int64_t least) {
        return values.size() == 2 && std::all_of(values.begin(), values.end(), [=](int64_t value) { return value >= least; });
    };
    const bool few = input.dim() == 4 && weight.dim() == 4 && input.size(1) <= few_channels && input.numel() > 0;
    const bool plain = groups == 1 && dilation == at::IntArrayRef{1, 1} && all(stride, 1) && all(padding, 0);
    const bool floats = input.device().is_cpu() && input.scalar_type() == at::kFloat && weight.scalar_type() == at::kFloat;
    return few && plain && floats ? FewChannelConv2d::apply(input, weight, bias, stride.vec(), padding.vec())
                                  : at::conv2d(input, weight, bias, stride, padding, dilation, groups);
}

}  // namespace disentangle
