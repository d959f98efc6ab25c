// Fully connected layers through oneDNN's matrix product. libtorch itself calls whichever libblas the system has, and
// where that is the reference implementation, small layers cost more than all convolutions together.
#include "kernels.h"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <dlfcn.h>

namespace disentangle {

namespace {

// dnnl_sgemm, row-major: transposed A and B, M, N, K, alpha, A and its row length, B and its, beta, C and its.
using Product = int (*)(
    char, char, int64_t, int64_t, int64_t, float, const float*, int64_t, const float*, int64_t, float, float*, int64_t);

// libtorch brings oneDNN along; builds that hide it inside have a fast BLAS of their own.
Product product() {
    static const auto found = reinterpret_cast<Product>(dlsym(RTLD_DEFAULT, "dnnl_sgemm"));
    return found;
}

// out = op(a) op(b) + beta * out, for contiguous matrices.
void multiply(const at::Tensor& a, bool turn_a, const at::Tensor& b, bool turn_b, float beta, at::Tensor& out) {
    const int64_t inner = a.size(turn_a ? 0 : 1);
    const int status = product()(
        turn_a ? 'T' : 'N', turn_b ? 'T' : 'N', out.size(0), out.size(1), inner, 1, a.data_ptr<float>(), a.size(1), b.data_ptr<float>(),
        b.size(1), beta, out.data_ptr<float>(), out.size(1));
    TORCH_CHECK(status == 0, "oneDNN's matrix product failed with status ", status);
}

at::Tensor multiplied(const at::Tensor& a, bool turn_a, const at::Tensor& b, bool turn_b) {
    if (at::GradMode::is_enabled()) {  // a gradient that is differentiated again
        return at::mm(turn_a ? a.t() : a, turn_b ? b.t() : b);
    }
    at::Tensor out = at::empty({a.size(turn_a ? 1 : 0), b.size(turn_b ? 0 : 1)}, a.options());
    multiply(a.contiguous(), turn_a, b.contiguous(), turn_b, 0, out);
    return out;
}

struct Linear : torch::autograd::Function<Linear> {
    // input [N, K], weight [M, K], bias [M]
    static at::Tensor forward(
        torch::autograd::AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias) {
        context->save_for_backward({input, weight});
        context->saved_data["has_bias"] = bias.has_value();
        at::Tensor out = bias.has_value() ? bias->expand({input.size(0), weight.size(0)}).clone(at::MemoryFormat::Contiguous)
                                          : at::empty({input.size(0), weight.size(0)}, input.options());
        multiply(input.contiguous(), false, weight.contiguous(), true, bias.has_value() ? 1 : 0, out);
        return out;
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext* context, const torch::autograd::variable_list& grads) {
        const auto saved = context->get_saved_variables();
        torch::autograd::variable_list results(3);
        if (context->needs_input_grad(0)) {
            results[0] = multiplied(grads[0], false, saved[1], false);
        }
        if (context->needs_input_grad(1)) {
            results[1] = multiplied(grads[0], true, saved[0], false);
        }
        if (context->saved_data["has_bias"].toBool() && context->needs_input_grad(2)) {
            results[2] = grads[0].sum(0);
        }
        return results;
    }
};

bool is_float_matrix(const at::Tensor& tensor) {
    return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.dim() == 2 && tensor.numel() > 0;
}

}  // namespace

at::Tensor linear(const at::Tensor& input, const at::Tensor& weight, const OptionalTensor& bias) {
    const bool fits = is_float_matrix(input) && is_float_matrix(weight) && input.size(1) == weight.size(1);
    const bool bias_fits = !bias.has_value() || (bias->dim() == 1 && bias->size(0) == weight.size(0) && bias->scalar_type() == at::kFloat);
    return fits && bias_fits && product() != nullptr ? Linear::apply(input, weight, bias) : at::linear(input, weight, bias);
}

}  // namespace disentangle
