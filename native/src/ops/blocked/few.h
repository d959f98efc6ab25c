// The end of a convolution with few channels, read from or written to plain rows, the other end in blocks. oneDNN's
// AVX2 kernels would pad the few channels to 8 or 16, or have none at all.
#pragma once

#include "convolution.h"

namespace disentangle::blocked {

// Transposed convolution of `coarse` (float) with weight [C, F, Kh, Kw] and bias [F] (undefined for none), perhaps with ReLU.
void scatter_to_few(
    const Activation& coarse, const at::Tensor& weight, const at::Tensor& bias, bool relu, const Shape& shape, Activation& fine);

// gradient [C, F, Kh, Kw], overwritten.
void weight_gradient_of_few(const Activation& fine, const Activation& coarse, const Shape& shape, at::Tensor& gradient);

}  // namespace disentangle::blocked
