// A run of convolutions and transposed convolutions, each perhaps with a ReLU, as one operator: between its layers
// nothing has to be in libtorch's own layout.
#pragma once

#include "kernels.h"

#include <array>

namespace disentangle {

using Pair = std::array<int64_t, 2>;  // height, width

struct ConvolutionLayer {
    bool transposed, relu;
    Pair stride, padding, output_padding, dilation;
    int64_t groups;
    at::Tensor weight;  // [out, in / groups, height, width]; transposed: [in, out / groups, height, width]
    at::Tensor bias;    // [out], or undefined
};

// The numbers that describe a layer: transposed, ReLU, stride, padding, output padding, dilation (two each), groups.
constexpr int64_t numbers_per_layer = 11;

std::vector<int64_t> describe(const ConvolutionLayer& layer);

ConvolutionLayer layer_of(const int64_t* numbers);

// The layer by libtorch's operators and those of kernels.h, differentiable any number of times.
at::Tensor plain_layer(const at::Tensor& input, const ConvolutionLayer& layer);

// input [N, C, H, W] through all layers; numbers_per_layer numbers each. Differentiable any number of times.
at::Tensor convolutions(
    const at::Tensor& input, at::TensorList weights, const c10::List<OptionalTensor>& biases, at::IntArrayRef numbers, bool bfloat16);

// How many of these layers, from the first, run on blocked layouts.
int64_t blocked_layers(
    const at::Tensor& input, at::TensorList weights, const c10::List<OptionalTensor>& biases, at::IntArrayRef numbers, bool bfloat16);

// Whether oneDNN's blocked layouts are built in; without them the operator above calls plain_layer.
bool has_blocked();

// Whether oneDNN has convolutions in bfloat16 for this processor.
bool has_bfloat16();

}  // namespace disentangle
