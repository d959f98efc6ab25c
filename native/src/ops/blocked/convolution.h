// The three products of a convolution between a fine activation (its input) and a coarse one (its output). A transposed
// convolution is the same object seen from the other end.
#pragma once

#include "activation.h"

#include <map>
#include <memory>
#include <optional>

namespace disentangle::blocked {

// Everything that primitives depend on.
struct Shape {
    Extent fine, coarse;
    int64_t groups;
    std::array<int64_t, 2> kernel, stride, padding;
    bool bfloat16;

    // Of weights [coarse channels, fine channels / groups, height, width], with the groups as an axis of their own.
    dnnl::memory::dims weights() const;
};

// One per shape and thread, kept.
class Convolution {
  public:
    // The convolution for this shape, or null where oneDNN has only its reference implementation, which is slower by
    // orders of magnitude.
    static std::shared_ptr<Convolution> find(const Shape& shape);

    Convolution(const Shape& shape, int64_t block);

    const Format& fine_format() const { return _fine; }
    const Format& coarse_format() const { return _coarse; }

    // Convolution of `fine` with bias (undefined for none) and perhaps ReLU.
    Activation gather(const Activation& fine, const at::Tensor& weight, const at::Tensor& bias, bool relu);

    // Transposed convolution of `coarse` with bias (undefined for none) and perhaps ReLU.
    Activation scatter(const Activation& coarse, const at::Tensor& weight, const at::Tensor& bias, bool relu);

    // Gradient of the weights, in libtorch's layout and float.
    at::Tensor weight_gradient(const Activation& fine, const Activation& coarse, at::IntArrayRef weight_shape);

  private:
    using Forward = dnnl::convolution_forward;
    using BackwardData = dnnl::convolution_backward_data;
    using BackwardWeights = dnnl::convolution_backward_weights;

    // A primitive with its descriptor and the reorder of the weights to the layout that it wants.
    template <typename Primitive>
    struct Prepared {
        typename Primitive::primitive_desc description;
        Primitive primitive;
        dnnl::reorder reorder;
    };

    dnnl::memory::desc fine_description() const;
    dnnl::memory::desc coarse_description() const;
    dnnl::memory::desc weights_description(bool plain) const;
    Forward::primitive_desc forward_description(bool bias, bool relu) const;
    BackwardData::primitive_desc backward_data_description() const;
    BackwardWeights::primitive_desc backward_weights_description() const;
    dnnl::memory ordered(const at::Tensor& weight, const dnnl::memory::desc& description, dnnl::reorder& reorder, at::Tensor& buffer) const;

    Shape _shape;
    Format _fine, _coarse;
    std::map<std::pair<bool, bool>, Prepared<Forward>> _forward;
    std::optional<Prepared<BackwardData>> _backward_data;
    std::optional<Prepared<BackwardWeights>> _backward_weights;
};

}  // namespace disentangle::blocked
