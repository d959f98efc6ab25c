#include "step.h"

namespace disentangle::blocked {

bool is_float(const at::Tensor& tensor) {
    return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided;
}

Extent extent_of(const at::Tensor& tensor) {
    return {tensor.size(0), tensor.size(1), tensor.size(2), tensor.size(3)};
}

Activation Step::forward(const Activation& input) const {
    const at::Tensor weight = layer->weight.contiguous(), bias = layer->bias.defined() ? layer->bias.contiguous() : layer->bias;
    return layer->transposed ? convolution->scatter(input, weight, bias, layer->relu)
                             : convolution->gather(input, weight, bias, layer->relu);
}

Activation Step::backward(const Activation& gradient) const {
    const at::Tensor weight = layer->weight.contiguous();
    return layer->transposed ? convolution->gather(gradient, weight, {}, false)
                             : convolution->scatter(gradient, weight, {}, false);
}

at::Tensor Step::weight_gradient(const Activation& input, const Activation& gradient) const {
    return layer->transposed ? convolution->weight_gradient(gradient, input, layer->weight.sizes())
                             : convolution->weight_gradient(input, gradient, layer->weight.sizes());
}

Step step_of(const ConvolutionLayer& layer, const Extent& input, bool bfloat16) {
    Step step{&layer, nullptr, {}};
    const at::Tensor& weight = layer.weight;
    const bool undilated = layer.dilation[0] == 1 && layer.dilation[1] == 1;
    if (!undilated || weight.dim() != 4 || weight.numel() == 0 || !is_float(weight) || layer.groups < 1) {
        return step;
    }
    const int64_t near = weight.size(0), far = weight.size(1) * layer.groups;
    const int64_t inputs = layer.transposed ? near : far, outputs = layer.transposed ? far : near;
    if (input[1] != inputs || near % layer.groups != 0) {
        return step;
    }
    if (layer.bias.defined() && (layer.bias.dim() != 1 || layer.bias.size(0) != outputs || !is_float(layer.bias))) {
        return step;
    }

    step.output = {input[0], outputs, 0, 0};
    for (size_t axis = 0; axis < 2; axis++) {
        const int64_t kernel = weight.size(2 + axis), size = input[2 + axis], stride = layer.stride[axis], padding = layer.padding[axis];
        const int64_t extra = layer.output_padding[axis];
        if (stride < 1 || padding < 0 || padding >= kernel || extra < 0 || (layer.transposed && extra >= stride)) {
            return step;
        }
        const int64_t reach = layer.transposed ? (size - 1) * stride - 2 * padding + kernel + extra : size + 2 * padding - kernel;
        if (reach < (layer.transposed ? 1 : 0)) {
            return step;
        }
        step.output[2 + axis] = layer.transposed ? reach : reach / stride + 1;
    }
    const Extent &fine = layer.transposed ? step.output : input, &coarse = layer.transposed ? input : step.output;
    step.convolution = Convolution::find(
        {fine, coarse, layer.groups, {weight.size(2), weight.size(3)}, layer.stride, layer.padding, bfloat16});
    return step;
}

std::vector<Step> steps_of(const Extent& input, const std::vector<ConvolutionLayer>& layers, bool bfloat16) {
    std::vector<Step> steps;
    for (const ConvolutionLayer& layer : layers) {
        steps.push_back(step_of(layer, steps.empty() ? input : steps.back().output, bfloat16));
        TORCH_CHECK(steps.back().convolution != nullptr, "a layer that has no primitives came into a blocked run");
    }
    return steps;
}

}  // namespace disentangle::blocked
