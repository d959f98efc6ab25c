// The operators that this library adds to libtorch, and what their loops share.
#pragma once

#include <ATen/ATen.h>
#include <ATen/core/ivalue.h>

#include <utility>
#include <vector>

// One loop, compiled for several vector widths; the loader picks the widest that the processor has. Levels, not processor
// names: "arch=haswell" would be taken on Intel's processors only.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 12
#define DT_VECTORISED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#elif defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define DT_VECTORISED __attribute__((target_clones("avx512f", "fma", "default")))
#else
#define DT_VECTORISED
#endif

namespace disentangle {

// c10::optional in libtorch 1, std::optional in 2.
using OptionalTensor = decltype(std::declval<const c10::IValue&>().toOptional<at::Tensor>());

// Same arguments and values as aten::linear, differentiable any number of times.
at::Tensor linear(const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias);

// Up to this many channels on the fine end of a convolution oneDNN's blocks of 8 or 16 channels cost more than plain loops.
constexpr int64_t few_channels = 4;

// Same arguments and values as aten::conv2d, differentiable any number of times.
at::Tensor conv2d(
    const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias, at::IntArrayRef stride, at::IntArrayRef padding,
    at::IntArrayRef dilation, int64_t groups);

// Same arguments and values as aten::conv_transpose2d.input, differentiable any number of times.
at::Tensor conv_transpose2d(
    const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias, at::IntArrayRef stride, at::IntArrayRef padding,
    at::IntArrayRef output_padding, int64_t groups, at::IntArrayRef dilation);

// Transposed convolution of contiguous float tensors to few output channels, without groups or dilation.
// input [N, Cin, H, W], weight [Cin, Cout, Kh, Kw], bias [Cout] or undefined, output [N, Cout, Hout, Wout], overwritten.
void conv_transpose2d_few_channels(
    const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, at::IntArrayRef stride, at::IntArrayRef padding,
    at::Tensor& output);

// Weight gradient [C, F, Kh, Kw] of a convolution or transposed convolution between contiguous float tensors wide
// [N, C, h, w] and fine [N, F, H, W], without groups or dilation.
at::Tensor few_channels_weight_gradient(
    const at::Tensor& wide, const at::Tensor& fine, at::IntArrayRef weight_shape, at::IntArrayRef stride, at::IntArrayRef padding);

// -sum of x ln s(l) + (1 - x) ln(1 - s(l)) over all elements of logits l and targets x, with s(l) = 1 / (1 + exp(-l)): same
// value as aten::binary_cross_entropy_with_logits with reduction "sum", differentiable any number of times.
at::Tensor bernoulli_sum(const at::Tensor& logits, const at::Tensor& targets);

// One Adam step (Kingma and Ba, arXiv:1412.6980, algorithm 1) in place, on every parameter that is given; with
// decoupled also AdamW's weight decay (Loshchilov and Hutter, arXiv:1711.05101). steps counts from 1, per parameter.
void adam_step_(
    at::TensorList parameters, at::TensorList grads, at::TensorList means, at::TensorList squares, at::IntArrayRef steps,
    double learning_rate, double beta1, double beta2, double epsilon, double weight_decay, bool decoupled, bool maximize);

}  // namespace disentangle
