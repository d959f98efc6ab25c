#include "kernels.h"

#include <ATen/Parallel.h>

#include <cmath>

namespace disentangle {

namespace {

struct Step {
    double step_size;       // learning rate / (1 - beta1^t)
    double root_correction; // 1 / sqrt(1 - beta2^t)
    double beta1, beta2, epsilon;
    double l2;              // added to the gradient, times the parameter
    double shrink;          // multiplies the parameter: AdamW's decay
    double sign;            // -1 to maximise
};

template <typename T>
inline __attribute__((always_inline)) void update(T* p, const T* g, T* m, T* v, int64_t count, const Step& step) {
    const T step_size = step.step_size, root = step.root_correction, epsilon = step.epsilon, l2 = step.l2, shrink = step.shrink;
    const T sign = step.sign, beta1 = step.beta1, beta2 = step.beta2, rest1 = 1 - step.beta1, rest2 = 1 - step.beta2;
    for (int64_t i = 0; i < count; i++) {
        const T decayed = p[i] * shrink;
        const T grad = sign * g[i] + l2 * decayed;
        m[i] = beta1 * m[i] + rest1 * grad;
        v[i] = beta2 * v[i] + rest2 * grad * grad;
        p[i] = decayed - step_size * m[i] / (std::sqrt(v[i]) * root + epsilon);
    }
}

DT_VECTORISED void update_floats(float* p, const float* g, float* m, float* v, int64_t count, const Step& step) {
    update(p, g, m, v, count, step);
}

DT_VECTORISED void update_doubles(double* p, const double* g, double* m, double* v, int64_t count, const Step& step) {
    update(p, g, m, v, count, step);
}

void check(const at::Tensor& parameter, const at::Tensor& other, const char* role) {
    TORCH_CHECK(
        other.sizes() == parameter.sizes() && other.scalar_type() == parameter.scalar_type() && other.is_contiguous() &&
            other.device().is_cpu(),
        "a ", role, " of ", other.sizes(), " ", other.scalar_type(), " does not fit its parameter of ", parameter.sizes(), " ",
        parameter.scalar_type(), "; both must be contiguous and on the CPU");
}

}  // namespace

void adam_step_(
    at::TensorList parameters, at::TensorList grads, at::TensorList means, at::TensorList squares, at::IntArrayRef steps,
    double learning_rate, double beta1, double beta2, double epsilon, double weight_decay, bool decoupled, bool maximize) {
    TORCH_CHECK(
        grads.size() == parameters.size() && means.size() == parameters.size() && squares.size() == parameters.size() &&
            steps.size() == parameters.size(),
        "parameters, grads, means, squares and steps differ in length");
    for (size_t i = 0; i < parameters.size(); i++) {
        const at::Tensor& parameter = parameters[i];
        const at::Tensor grad = grads[i].contiguous();
        check(parameter, parameter, "parameter");
        check(parameter, grad, "gradient");
        check(parameter, means[i], "mean");
        check(parameter, squares[i], "square");

        const Step step{
            learning_rate / (1 - std::pow(beta1, steps[i])),
            1 / std::sqrt(1 - std::pow(beta2, steps[i])),
            beta1,
            beta2,
            epsilon,
            decoupled ? 0 : weight_decay,
            decoupled ? 1 - learning_rate * weight_decay : 1,
            maximize ? -1.0 : 1.0};
        const auto run = [&](auto zero, auto kernel) {
            using T = decltype(zero);
            auto *p = parameter.data_ptr<T>(), *m = means[i].data_ptr<T>(), *v = squares[i].data_ptr<T>(), *g = grad.data_ptr<T>();
            at::parallel_for(0, parameter.numel(), 1 << 15, [&](int64_t begin, int64_t end) {
                kernel(p + begin, g + begin, m + begin, v + begin, end - begin, step);
            });
        };
        if (parameter.scalar_type() == at::kFloat) {
            run(0.0f, update_floats);
        } else {
            TORCH_CHECK(parameter.scalar_type() == at::kDouble, "parameters are float or double, not ", parameter.scalar_type());
            run(0.0, update_doubles);
        }
        // Written behind autograd's back: a later backward through a saved copy must notice.
        parameter.unsafeGetTensorImpl()->bump_version();
    }
}

}  // namespace disentangle
