// Registration: from here on these operators are reached by name, as libtorch's own are.
#include "convolutions.h"

#include <torch/library.h>

TORCH_LIBRARY(disentangle, library) {
    library.def("linear(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor", disentangle::linear);
    library.def(
        "conv2d(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, int[2] padding=0, int[2] dilation=1, int groups=1) "
        "-> Tensor",
        disentangle::conv2d);
    library.def(
        "conv_transpose2d(Tensor input, Tensor weight, Tensor? bias=None, int[2] stride=1, int[2] padding=0, "
        "int[2] output_padding=0, int groups=1, int[2] dilation=1) -> Tensor",
        disentangle::conv_transpose2d);
    library.def(
        "convolutions(Tensor input, Tensor[] weights, Tensor?[] biases, int[] numbers, bool bfloat16=False) -> Tensor",
        disentangle::convolutions);
    library.def(
        "blocked_layers(Tensor input, Tensor[] weights, Tensor?[] biases, int[] numbers, bool bfloat16=False) -> int",
        disentangle::blocked_layers);
    library.def("has_blocked() -> bool", disentangle::has_blocked);
    library.def("has_bfloat16() -> bool", disentangle::has_bfloat16);
    library.def("bernoulli_sum(Tensor logits, Tensor targets) -> Tensor", disentangle::bernoulli_sum);
    library.def(
        "adam_step_(Tensor(a!)[] parameters, Tensor[] grads, Tensor(b!)[] means, Tensor(c!)[] squares, int[] steps, "
        "float learning_rate, float beta1, float beta2, float epsilon, float weight_decay, bool decoupled, bool maximize) -> ()",
        disentangle::adam_step_);
}
