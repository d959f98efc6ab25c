#include "run.h"

#include "step.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>

namespace disentangle::blocked {

namespace {

Activation plain(const at::Tensor& tensor) {
    return {tensor.contiguous(), extent_of(tensor), plain_format};
}

// Runs all layers. kept, where not null, takes the input of each in the format that it wants, and the last output before
// its conversion to plain.
at::Tensor forward_values(
    const at::Tensor& input, const std::vector<ConvolutionLayer>& layers, bool bfloat16, std::vector<at::Tensor>* kept) {
    Activation current = plain(input);
    for (const Step& step : steps_of(current.extent, layers, bfloat16)) {
        current = convert(current, step.input_format());
        if (kept != nullptr) {
            kept->push_back(current.data);
        }
        current = step.forward(current);
    }
    if (kept != nullptr) {
        kept->push_back(current.data);
    }
    return convert(current, plain_format).data;
}

struct Run : torch::autograd::Function<Run> {
    // variables: input, weight of each layer, bias of each layer that has one
    static at::Tensor forward(
        torch::autograd::AutogradContext* context, at::TensorList variables, const std::vector<ConvolutionLayer>& layers, bool bfloat16) {
        std::vector<at::Tensor> saved = variables.vec();
        std::vector<int64_t> numbers;
        std::vector<bool> biased;
        for (const ConvolutionLayer& layer : layers) {
            const auto described = describe(layer);
            numbers.insert(numbers.end(), described.begin(), described.end());
            numbers.push_back(layer.bias.defined());
        }
        context->saved_data["numbers"] = numbers;
        context->saved_data["bfloat16"] = bfloat16;
        at::Tensor output = forward_values(variables[0], layers, bfloat16, &saved);
        context->save_for_backward(saved);
        return output;
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext* context, const torch::autograd::variable_list& grads) {
        const auto saved = context->get_saved_variables();
        const auto layers = layers_of(context->saved_data["numbers"].toIntVector(), saved);
        const bool bfloat16 = context->saved_data["bfloat16"].toBool();
        size_t variables = 1;
        for (const ConvolutionLayer& layer : layers) {
            variables += layer.bias.defined() ? 2 : 1;
        }
        std::vector<bool> needed(variables);
        for (size_t i = 0; i < variables; i++) {
            needed[i] = context->needs_input_grad(i);
        }

        torch::autograd::variable_list results =
            at::GradMode::is_enabled() ? differentiable_gradients(grads[0], saved, layers, needed)
                                       : gradients(grads[0], saved, variables, layers, needed, bfloat16);
        results.resize(variables + 2);
        return results;
    }

  private:
    static std::vector<ConvolutionLayer> layers_of(const std::vector<int64_t>& numbers, const std::vector<at::Tensor>& saved) {
        const size_t count = numbers.size() / (numbers_per_layer + 1);
        std::vector<ConvolutionLayer> layers;
        for (size_t i = 0, bias = count + 1; i < count; i++) {
            const int64_t* own = numbers.data() + i * (numbers_per_layer + 1);
            layers.push_back(layer_of(own));
            layers.back().weight = saved[1 + i];
            if (own[numbers_per_layer] != 0) {
                layers.back().bias = saved[bias++];
            }
        }
        return layers;
    }

    // saved: the variables, then what forward_values kept.
    static torch::autograd::variable_list gradients(
        const at::Tensor& grad, const std::vector<at::Tensor>& saved, size_t variables, const std::vector<ConvolutionLayer>& layers,
        const std::vector<bool>& needed, bool bfloat16) {
        const auto steps = steps_of(extent_of(saved[0]), layers, bfloat16);
        torch::autograd::variable_list results(variables);
        size_t bias = variables;  // of the layer after the current one
        Activation gradient = plain(grad);
        // The incoming gradient may be someone else's as well; all that are made here are not.
        bool owned = !(gradient.format == steps.back().output_format());
        gradient = convert(gradient, steps.back().output_format());
        for (size_t i = steps.size(); i-- > 0;) {
            const Step& step = steps[i];
            const bool has_bias = step.layer->bias.defined();
            bias -= has_bias ? 1 : 0;
            // The output of this layer, in the format that the gradient has here.
            const Activation value{saved[variables + i + 1], gradient.extent, gradient.format};
            at::Tensor sums;
            gradient = mask(gradient, owned, step.layer->relu ? &value : nullptr, has_bias && needed[bias] ? &sums : nullptr);
            owned = owned || step.layer->relu;
            if (sums.defined()) {
                results[bias] = sums;
            }
            gradient = convert(gradient, step.output_format());

            const Extent& extent = i == 0 ? extent_of(saved[0]) : steps[i - 1].output;
            const Activation input{saved[variables + i], extent, step.input_format()};
            if (needed[1 + i]) {
                results[1 + i] = step.weight_gradient(input, gradient);
            }
            if (!anything_needed_before(i, layers, needed, bias)) {
                return results;
            }
            gradient = step.backward(gradient);
            owned = true;
        }
        results[0] = convert(gradient, plain_format).data;
        return results;
    }

    // Whether the input, or a layer before layer i, wants a gradient; biases end before `bias`.
    static bool anything_needed_before(
        size_t i, const std::vector<ConvolutionLayer>& layers, const std::vector<bool>& needed, size_t bias) {
        const auto first_bias = needed.begin() + 1 + layers.size();
        return needed[0] || std::any_of(needed.begin() + 1, needed.begin() + 1 + i, [](bool any) { return any; }) ||
            std::any_of(first_bias, needed.begin() + bias, [](bool any) { return any; });
    }

    // For gradients that are differentiated again: the same by libtorch's operators.
    static torch::autograd::variable_list differentiable_gradients(
        const at::Tensor& grad, const std::vector<at::Tensor>& saved, std::vector<ConvolutionLayer> layers,
        const std::vector<bool>& needed) {
        // Differentiated by views, so that this graph ends where the saved tensors begin and theirs goes on.
        std::vector<at::Tensor> views(needed.size()), wanted;
        std::vector<size_t> places;
        for (size_t i = 0; i < needed.size(); i++) {
            views[i] = needed[i] ? saved[i].view_as(saved[i]) : saved[i];
            if (needed[i]) {
                wanted.push_back(views[i]);
                places.push_back(i);
            }
        }
        at::Tensor output = views[0];
        size_t bias = 1 + layers.size();
        for (size_t i = 0; i < layers.size(); i++) {
            layers[i].weight = views[1 + i];
            if (layers[i].bias.defined()) {
                layers[i].bias = views[bias++];
            }
            output = plain_layer(output, layers[i]);
        }
        const auto found = torch::autograd::grad({output}, wanted, {grad}, true, true);
        torch::autograd::variable_list results(needed.size());
        for (size_t i = 0; i < places.size(); i++) {
            results[places[i]] = found[i];
        }
        return results;
    }
};

}  // namespace

size_t leading_layers(const at::Tensor& input, const ConvolutionLayer* layers, size_t count, bool bfloat16) {
    if (input.dim() != 4 || input.numel() == 0 || !is_float(input)) {
        return 0;
    }
    Extent extent = extent_of(input);
    for (size_t i = 0; i < count; i++) {
        const Step step = step_of(layers[i], extent, bfloat16);
        if (step.convolution == nullptr) {
            return i;
        }
        extent = step.output;
    }
    return count;
}

at::Tensor run(const at::Tensor& input, const std::vector<ConvolutionLayer>& layers, bool bfloat16) {
    std::vector<at::Tensor> variables{input};
    for (const ConvolutionLayer& layer : layers) {
        variables.push_back(layer.weight);
    }
    for (const ConvolutionLayer& layer : layers) {
        if (layer.bias.defined()) {
            variables.push_back(layer.bias);
        }
    }
    const bool differentiated =
        at::GradMode::is_enabled() && std::any_of(variables.begin(), variables.end(), [](const auto& v) { return v.requires_grad(); });
    const at::TensorList list = variables;
    return differentiated ? Run::apply(list, layers, bfloat16) : forward_values(input, layers, bfloat16, nullptr);
}

}  // namespace disentangle::blocked

namespace disentangle {

bool has_blocked() {
    return true;
}

bool has_bfloat16() {
    if (dnnl::get_effective_cpu_isa() < dnnl::cpu_isa::avx512_core_bf16) {
        return false;
    }
    const blocked::Extent fine{1, 32, 16, 16}, coarse{1, 32, 8, 8};
    return blocked::Convolution::find({fine, coarse, 1, {4, 4}, {2, 2}, {1, 1}, true}) != nullptr;
}

}  // namespace disentangle
