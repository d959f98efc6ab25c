#include "convolutions.h"

#include "blocked/run.h"

namespace disentangle {

std::vector<int64_t> describe(const ConvolutionLayer& layer) {
    std::vector<int64_t> numbers{layer.transposed, layer.relu};
    for (const Pair& pair : {layer.stride, layer.padding, layer.output_padding, layer.dilation}) {
        numbers.insert(numbers.end(), pair.begin(), pair.end());
    }
    numbers.push_back(layer.groups);
    return numbers;
}

ConvolutionLayer layer_of(const int64_t* numbers) {
    const auto pair = [&](int64_t at) { return Pair{numbers[at], numbers[at + 1]}; };
    return {numbers[0] != 0, numbers[1] != 0, pair(2), pair(4), pair(6), pair(8), numbers[10], {}, {}};
}

at::Tensor plain_layer(const at::Tensor& input, const ConvolutionLayer& layer) {
    const OptionalTensor bias = layer.bias.defined() ? OptionalTensor(layer.bias) : OptionalTensor();
    const at::Tensor output = layer.transposed
        ? disentangle::conv_transpose2d(
              input, layer.weight, bias, layer.stride, layer.padding, layer.output_padding, layer.groups, layer.dilation)
        : disentangle::conv2d(input, layer.weight, bias, layer.stride, layer.padding, layer.dilation, layer.groups);
    return layer.relu ? at::relu(output) : output;
}

namespace {

std::vector<ConvolutionLayer> layers_of(
    at::TensorList weights, const c10::List<OptionalTensor>& biases, at::IntArrayRef numbers, bool bfloat16) {
    TORCH_CHECK(
        biases.size() == weights.size() && numbers.size() == weights.size() * numbers_per_layer, weights.size(),
        " layers need a bias (or None) and ", numbers_per_layer, " numbers each, not ", biases.size(), " and ", numbers.size());
    TORCH_CHECK(
        !bfloat16 || has_bfloat16(),
        "this processor has no convolutions in bfloat16 (AVX-512 with BF16 or AMX is needed); train in float32");
    std::vector<ConvolutionLayer> layers;
    for (size_t i = 0; i < weights.size(); i++) {
        layers.push_back(layer_of(numbers.data() + i * numbers_per_layer));
        layers.back().weight = weights[i];
        layers.back().bias = biases.get(i).value_or(at::Tensor());
    }
    return layers;
}

}  // namespace

int64_t blocked_layers(
    const at::Tensor& input, at::TensorList weights, const c10::List<OptionalTensor>& biases, at::IntArrayRef numbers, bool bfloat16) {
    const auto layers = layers_of(weights, biases, numbers, bfloat16);
    return static_cast<int64_t>(blocked::leading_layers(input, layers.data(), layers.size(), bfloat16));
}

at::Tensor convolutions(
    const at::Tensor& input, at::TensorList weights, const c10::List<OptionalTensor>& biases, at::IntArrayRef numbers, bool bfloat16) {
    const auto layers = layers_of(weights, biases, numbers, bfloat16);
    at::Tensor current = input;
    for (size_t first = 0; first < layers.size();) {
        const size_t count = blocked::leading_layers(current, layers.data() + first, layers.size() - first, bfloat16);
        current = count == 0 ? plain_layer(current, layers[first])
                             : blocked::run(current, {layers.begin() + first, layers.begin() + first + count}, bfloat16);
        first += std::max<size_t>(count, 1);
    }
    return current;
}

}  // namespace disentangle
