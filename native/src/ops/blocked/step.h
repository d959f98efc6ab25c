// One layer of a run with its convolution and the extents at both ends.
#pragma once

#include "../convolutions.h"
#include "convolution.h"

namespace disentangle::blocked {

bool is_float(const at::Tensor& tensor);

Extent extent_of(const at::Tensor& tensor);

// A layer with its convolution; `input` is coarse for a transposed one.
struct Step {
    const ConvolutionLayer* layer;
    std::shared_ptr<Convolution> convolution;
    Extent output;

    const Format& input_format() const { return layer->transposed ? convolution->coarse_format() : convolution->fine_format(); }
    const Format& output_format() const { return layer->transposed ? convolution->fine_format() : convolution->coarse_format(); }

    Activation forward(const Activation& input) const;

    // The gradient of the input.
    Activation backward(const Activation& gradient) const;

    at::Tensor weight_gradient(const Activation& input, const Activation& gradient) const;
};

// The step of a layer on an input of this extent; without a convolution where the layer is left to libtorch, which also
// says what is wrong with shapes that do not fit.
Step step_of(const ConvolutionLayer& layer, const Extent& input, bool bfloat16);

// The steps of layers that all have a convolution. They refer to the layers.
std::vector<Step> steps_of(const Extent& input, const std::vector<ConvolutionLayer>& layers, bool bfloat16);

}  // namespace disentangle::blocked
