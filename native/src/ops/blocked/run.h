// A run of layers on oneDNN's blocked layouts as one node of the autograd graph. absent.cpp stands in for all of it
// where oneDNN's headers are missing.
#pragma once

#include "../convolutions.h"

namespace disentangle::blocked {

// How many of the layers, from the first, oneDNN has fast primitives for with this input; 0 for none.
size_t leading_layers(const at::Tensor& input, const ConvolutionLayer* layers, size_t count, bool bfloat16);

// The layers, of which leading_layers has said that it takes all.
at::Tensor run(const at::Tensor& input, const std::vector<ConvolutionLayer>& layers, bool bfloat16);

}  // namespace disentangle::blocked
