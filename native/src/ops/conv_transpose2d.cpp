// Transposed convolution as what it is, the data gradient of a convolution, so that it takes the convolution's fast
// kernels: libtorch 1.13 on a CPU computes its own conv_transpose2d by a matrix product and a scatter.
#include "kernels.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <array>

namespace disentangle {

namespace {

struct Geometry {
    std::vector<int64_t> stride, padding, output_padding, dilation;
    int64_t groups;
};

std::vector<int64_t> pair(at::IntArrayRef values, const char* name) {
    TORCH_CHECK(values.size() == 1 || values.size() == 2, name, " needs 1 or 2 values, not ", values.size());
    return {values.front(), values.back()};
}

int64_t output_size(const at::Tensor& input, const at::Tensor& weight, const Geometry& g, int64_t axis) {
    const int64_t reach = g.dilation[axis] * (weight.size(axis + 2) - 1) + g.output_padding[axis] + 1;
    const int64_t size = (input.size(axis + 2) - 1) * g.stride[axis] - 2 * g.padding[axis] + reach;
    TORCH_CHECK(size > 0, "an input of ", input.sizes(), " with a kernel of ", weight.sizes(), " leaves an output of size ", size);
    return size;
}

void check(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, const Geometry& g) {
    TORCH_CHECK(weight.dim() == 4, "weight is [in, out / groups, height, width], not ", weight.sizes());
    TORCH_CHECK(
        g.groups > 0 && input.size(1) == weight.size(0) && input.size(1) % g.groups == 0, "the weight ", weight.sizes(), " in ",
        g.groups, " groups takes ", weight.size(0), " channels, but the input ", input.sizes(), " has ", input.size(1));
    TORCH_CHECK(
        weight.scalar_type() == input.scalar_type(), "the weight is ", weight.scalar_type(), " and the input ", input.scalar_type());
    TORCH_CHECK(
        !bias.defined() || (bias.dim() == 1 && bias.size(0) == weight.size(1) * g.groups && bias.scalar_type() == input.scalar_type()),
        "the bias ", bias.sizes(), " needs ", weight.size(1) * g.groups, " values of the input's type");
    for (int64_t axis = 0; axis < 2; axis++) {
        TORCH_CHECK(
            g.stride[axis] > 0 && g.dilation[axis] > 0 && g.padding[axis] >= 0 && g.output_padding[axis] >= 0 &&
                g.output_padding[axis] < std::max(g.stride[axis], g.dilation[axis]),
            "stride and dilation must be positive, padding not negative, output_padding below stride or dilation");
    }
}

bool has_own_kernel(const at::Tensor& weight, at::IntArrayRef dilation, int64_t groups) {
    return weight.scalar_type() == at::kFloat && weight.size(1) <= few_channels && groups == 1 && dilation == at::IntArrayRef{1, 1};
}

at::Tensor forward_values(const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, const Geometry& g) {
    // Only its shape matters where just this gradient is asked for, so its memory is never touched.
    at::Tensor output = at::empty(
        {input.size(0), weight.size(1) * g.groups, output_size(input, weight, g, 0), output_size(input, weight, g, 1)}, input.options());
    if (has_own_kernel(weight, g.dilation, g.groups)) {
        conv_transpose2d_few_channels(
            input.contiguous(), weight.contiguous(), bias.defined() ? bias.contiguous() : bias, g.stride, g.padding, output);
        return output;
    }
    output = std::get<0>(at::convolution_backward(
        input, output, weight, {}, g.stride, g.padding, g.dilation, false, {0, 0}, g.groups, {true, false, false}));
    return bias.defined() ? output.add_(bias.view({1, -1, 1, 1})) : output;
}

struct ConvTranspose2d : torch::autograd::Function<ConvTranspose2d> {
    static at::Tensor forward(
        torch::autograd::AutogradContext* context, const at::Tensor& input, const at::Tensor& weight,
        const OptionalTensor& bias, const Geometry& g) {
        context->save_for_backward({input, weight});
        context->saved_data["stride"] = g.stride;
        context->saved_data["padding"] = g.padding;
        context->saved_data["dilation"] = g.dilation;
        context->saved_data["groups"] = g.groups;
        context->saved_data["has_bias"] = bias.has_value();
        return forward_values(input, weight, bias.value_or(at::Tensor()), g);
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext* context, const torch::autograd::variable_list& grads) {
        const auto saved = context->get_saved_variables();
        const at::Tensor &input = saved[0], &weight = saved[1], &grad = grads[0];
        const auto stride = context->saved_data["stride"].toIntVector(), padding = context->saved_data["padding"].toIntVector();
        const auto dilation = context->saved_data["dilation"].toIntVector();
        const int64_t groups = context->saved_data["groups"].toInt();

        torch::autograd::variable_list results(4);
        if (context->needs_input_grad(0)) {
            results[0] = at::conv2d(grad, weight, {}, stride, padding, dilation, groups);
        }
        const bool again = at::GradMode::is_enabled();  // these gradients will be differentiated themselves
        if (context->needs_input_grad(1) && !again && has_own_kernel(weight, dilation, groups)) {
            results[1] = few_channels_weight_gradient(input.contiguous(), grad.contiguous(), weight.sizes(), stride, padding);
        } else if (context->needs_input_grad(1)) {
            results[1] = std::get<1>(at::convolution_backward(
                input, grad, weight, {}, stride, padding, dilation, false, {0, 0}, groups, {false, true, false}));
        }
        if (context->saved_data["has_bias"].toBool() && context->needs_input_grad(2)) {
            results[2] = grad.sum(at::IntArrayRef{0, 2, 3});
        }
        return results;
    }
};

}  // namespace

at::Tensor conv_transpose2d(
    const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias, at::IntArrayRef stride, at::IntArrayRef padding,
    at::IntArrayRef output_padding, int64_t groups, at::IntArrayRef dilation) {
    const bool known_type = input.scalar_type() == at::kFloat || input.scalar_type() == at::kDouble;
    if (!input.device().is_cpu() || !known_type || input.dim() != 4 || input.numel() == 0) {
        return at::conv_transpose2d(input, weight, bias, stride, padding, output_padding, groups, dilation);
    }
    const Geometry geometry{
        pair(stride, "stride"), pair(padding, "padding"), pair(output_padding, "output_padding"), pair(dilation, "dilation"), groups};
    check(input, weight, bias.value_or(at::Tensor()), geometry);
    return ConvTranspose2d::apply(input, weight, bias, geometry);
}

}  // namespace disentangle
