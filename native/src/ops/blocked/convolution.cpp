#include "convolution.h"

#include "engine.h"
#include "few.h"

#include <string_view>

namespace disentangle::blocked {

namespace {

constexpr int64_t smallest_block = 8;
constexpr auto direct = dnnl::algorithm::convolution_direct;

dnnl::memory::desc described(const Extent& extent, const Format& format) {
    return dnnl::memory::desc({extent.begin(), extent.end()}, format.data_type(), format.tag());
}

// What to ask oneDNN for: it fills up blocks with zeros by itself, but only where it may choose the layout.
dnnl::memory::desc asked(const Extent& extent, const Format& format) {
    const auto tag = extent[1] % format.block == 0 ? format.tag() : dnnl::memory::format_tag::any;
    return dnnl::memory::desc({extent.begin(), extent.end()}, format.data_type(), tag);
}

using Layout = std::pair<dnnl::memory::desc, dnnl::memory::desc>;  // chosen by oneDNN, expected here

template <typename Description>
void require_fast(const Description& description, const Layout& fine, const Layout& coarse) {
    TORCH_CHECK(std::string_view(description.impl_info_str()).find("ref") == std::string_view::npos, "reference implementation");
    TORCH_CHECK(fine.first == fine.second && coarse.first == coarse.second, "another layout");
}

std::vector<int64_t> candidate_blocks() {
    return dnnl::get_effective_cpu_isa() >= dnnl::cpu_isa::avx512_core ? std::vector<int64_t>{16, 8} : std::vector<int64_t>{8};
}

std::shared_ptr<Convolution> build(const Shape& shape) {
    for (int64_t block : candidate_blocks()) {
        const bool splits = shape.fine[1] / shape.groups % block == 0 && shape.coarse[1] / shape.groups % block == 0;
        if (shape.groups > 1 && !splits) {
            continue;
        }
        try {
            return std::make_shared<Convolution>(shape, block);
        } catch (const dnnl::error&) {
        } catch (const c10::Error&) {
        }
    }
    return nullptr;
}

dnnl::memory::dims dims(const std::array<int64_t, 2>& pair) {
    return {pair.begin(), pair.end()};
}

}  // namespace

dnnl::memory::dims Shape::weights() const {
    dnnl::memory::dims sizes{coarse[1], fine[1], kernel[0], kernel[1]};
    if (groups > 1) {
        sizes = {groups, coarse[1] / groups, fine[1] / groups, kernel[0], kernel[1]};
    }
    return sizes;
}

std::shared_ptr<Convolution> Convolution::find(const Shape& shape) {
    using Key = std::array<int64_t, 17>;
    thread_local std::map<Key, std::shared_ptr<Convolution>> known;
    const auto &[n, f, fh, fw] = shape.fine;
    const auto &[m, c, ch, cw] = shape.coarse;
    const Key key{n, f, fh, fw, c, ch, cw, shape.groups, shape.kernel[0], shape.kernel[1], shape.stride[0], shape.stride[1],
                  shape.padding[0], shape.padding[1], shape.bfloat16, thread_count(), m};
    auto found = known.find(key);
    if (found == known.end()) {
        if (known.size() >= most_cached) {
            known.clear();
        }
        found = known.emplace(key, build(shape)).first;
    }
    return found->second;
}

Convolution::Convolution(const Shape& shape, int64_t block) : _shape(shape), _fine{block, shape.bfloat16}, _coarse{block, shape.bfloat16} {
    const bool few = shape.groups == 1 && shape.fine[1] < smallest_block;
    if (few) {
        // Blocks of so few channels would be mostly zeros; the kernels of few.h compute in float.
        _fine = plain_format;
        _coarse.bfloat16 = false;
    }
    const auto fine = described(_shape.fine, _fine), coarse = described(_shape.coarse, _coarse);
    const auto forward = forward_description(false, false);
    require_fast(forward, {forward.src_desc(), fine}, {forward.dst_desc(), coarse});
    if (!few) {
        const auto data = backward_data_description();
        require_fast(data, {data.diff_src_desc(), fine}, {data.diff_dst_desc(), coarse});
        const auto weights = backward_weights_description();
        require_fast(weights, {weights.src_desc(), fine}, {weights.diff_dst_desc(), coarse});
    }
}

dnnl::memory::desc Convolution::fine_description() const {
    return asked(_shape.fine, _fine);
}

dnnl::memory::desc Convolution::coarse_description() const {
    return asked(_shape.coarse, _coarse);
}

dnnl::memory::desc Convolution::weights_description(bool plain) const {
    using Tag = dnnl::memory::format_tag;
    const auto tag = !plain ? Tag::any : _shape.groups > 1 ? Tag::goihw : Tag::oihw;
    return dnnl::memory::desc(_shape.weights(), plain ? dnnl::memory::data_type::f32 : _coarse.data_type(), tag);
}

Convolution::Forward::primitive_desc Convolution::forward_description(bool bias, bool relu) const {
    const auto weights = weights_description(false), fine = fine_description(), coarse = coarse_description();
    const auto stride = dims(_shape.stride), padding = dims(_shape.padding);
    const auto training = dnnl::prop_kind::forward_training;
    const dnnl::memory::desc biases({_shape.coarse[1]}, dnnl::memory::data_type::f32, dnnl::memory::format_tag::x);
    dnnl::primitive_attr attributes;
    if (relu) {
        dnnl::post_ops after;
        after.append_eltwise(1, dnnl::algorithm::eltwise_relu, 0, 0);
        attributes.set_post_ops(after);
    }
    return bias ? Forward::primitive_desc({training, direct, fine, weights, biases, coarse, stride, padding, padding}, attributes, engine())
                : Forward::primitive_desc({training, direct, fine, weights, coarse, stride, padding, padding}, attributes, engine());
}

Convolution::BackwardData::primitive_desc Convolution::backward_data_description() const {
    return BackwardData::primitive_desc(
        {direct, fine_description(), weights_description(false), coarse_description(), dims(_shape.stride), dims(_shape.padding),
         dims(_shape.padding)},
        engine(), forward_description(false, false));
}

Convolution::BackwardWeights::primitive_desc Convolution::backward_weights_description() const {
    using Tag = dnnl::memory::format_tag;
    const dnnl::memory::desc gradient(_shape.weights(), dnnl::memory::data_type::f32, Tag::any);
    return BackwardWeights::primitive_desc(
        {direct, fine_description(), gradient, coarse_description(), dims(_shape.stride), dims(_shape.padding), dims(_shape.padding)},
        engine(), forward_description(false, false));
}

dnnl::memory Convolution::ordered(
    const at::Tensor& weight, const dnnl::memory::desc& description, dnnl::reorder& reorder, at::Tensor& buffer) const {
    dnnl::memory plain(weights_description(true), engine(), weight.data_ptr());
    if (description == plain.get_desc()) {
        return plain;
    }
    buffer = at::empty({static_cast<int64_t>(description.get_size())}, at::kByte);
    dnnl::memory result(description, engine(), buffer.data_ptr());
    reorder.execute(stream(), plain, result);
    return result;
}

Activation Convolution::gather(const Activation& fine, const at::Tensor& weight, const at::Tensor& bias, bool relu) {
    const std::pair<bool, bool> kind(bias.defined(), relu);
    auto found = _forward.find(kind);
    if (found == _forward.end()) {
        const auto description = forward_description(kind.first, kind.second);
        const auto reorder = dnnl::reorder::primitive_desc(engine(), weights_description(true), engine(), description.weights_desc());
        found = _forward.emplace(kind, Prepared<Forward>{description, Forward(description), dnnl::reorder(reorder)}).first;
    }
    auto& [description, primitive, reorder] = found->second;
    Activation coarse = Activation::empty(_shape.coarse, _coarse);
    at::Tensor buffer;
    std::unordered_map<int, dnnl::memory> arguments{
        {DNNL_ARG_SRC, fine.memory()},
        {DNNL_ARG_WEIGHTS, ordered(weight, description.weights_desc(), reorder, buffer)},
        {DNNL_ARG_DST, coarse.memory()}};
    if (bias.defined()) {
        arguments.emplace(DNNL_ARG_BIAS, dnnl::memory(description.bias_desc(), engine(), bias.data_ptr()));
    }
    primitive.execute(stream(), arguments);
    return coarse;
}

Activation Convolution::scatter(const Activation& coarse, const at::Tensor& weight, const at::Tensor& bias, bool relu) {
    Activation fine = Activation::empty(_shape.fine, _fine);
    if (_fine.plain()) {
        scatter_to_few(coarse, weight, bias, relu, _shape, fine);
        return fine;
    }
    if (!_backward_data) {
        const auto description = backward_data_description();
        const auto reorder = dnnl::reorder::primitive_desc(engine(), weights_description(true), engine(), description.weights_desc());
        _backward_data = Prepared<BackwardData>{description, BackwardData(description), dnnl::reorder(reorder)};
    }
    auto& [description, primitive, reorder] = *_backward_data;
    at::Tensor buffer;
    primitive.execute(
        stream(), {{DNNL_ARG_DIFF_DST, coarse.memory()},
                   {DNNL_ARG_WEIGHTS, ordered(weight, description.weights_desc(), reorder, buffer)},
                   {DNNL_ARG_DIFF_SRC, fine.memory()}});
    if (bias.defined() || relu) {
        add_bias(fine, bias, relu);
    }
    return fine;
}

at::Tensor Convolution::weight_gradient(const Activation& fine, const Activation& coarse, at::IntArrayRef weight_shape) {
    at::Tensor gradient = at::empty(weight_shape, at::kFloat);
    if (_fine.plain()) {
        weight_gradient_of_few(fine, coarse, _shape, gradient);
        return gradient;
    }
    if (!_backward_weights) {
        const auto description = backward_weights_description();
        const auto reorder = dnnl::reorder::primitive_desc(engine(), description.diff_weights_desc(), engine(), weights_description(true));
        _backward_weights = Prepared<BackwardWeights>{description, BackwardWeights(description), dnnl::reorder(reorder)};
    }
    auto& [description, primitive, reorder] = *_backward_weights;
    const dnnl::memory::desc layout = description.diff_weights_desc();
    dnnl::memory plain(weights_description(true), engine(), gradient.data_ptr());
    const bool direct_write = layout == plain.get_desc();
    at::Tensor buffer = direct_write ? gradient : at::empty({static_cast<int64_t>(layout.get_size())}, at::kByte);
    dnnl::memory result(layout, engine(), buffer.data_ptr());
    primitive.execute(
        stream(), {{DNNL_ARG_SRC, fine.memory()}, {DNNL_ARG_DIFF_DST, coarse.memory()}, {DNNL_ARG_DIFF_WEIGHTS, result}});
    if (!direct_write) {
        reorder.execute(stream(), result, plain);
    }
    return gradient;
}

}  // namespace disentangle::blocked
