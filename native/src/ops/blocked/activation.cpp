#include "activation.h"

#include "engine.h"

#include <map>

namespace disentangle::blocked {

dnnl::memory::data_type Format::data_type() const {
    return bfloat16 ? dnnl::memory::data_type::bf16 : dnnl::memory::data_type::f32;
}

dnnl::memory::format_tag Format::tag() const {
    using Tag = dnnl::memory::format_tag;
    return block == 1 ? Tag::nchw : block == 8 ? Tag::nChw8c : Tag::nChw16c;
}

Activation Activation::empty(const Extent& extent, const Format& format) {
    Activation result{{}, extent, format};
    const auto options = at::TensorOptions().dtype(format.type());
    result.data = format.plain() ? at::empty(extent, options)
                                 : at::empty({extent[0] * result.blocks() * result.pixels() * format.block}, options);
    return result;
}

dnnl::memory::desc Activation::description() const {
    return dnnl::memory::desc({extent.begin(), extent.end()}, format.data_type(), format.tag());
}

dnnl::memory Activation::memory() const {
    return dnnl::memory(description(), engine(), data.data_ptr());
}

Activation convert(const Activation& from, const Format& to) {
    if (from.format == to) {
        return from;
    }
    Activation result = Activation::empty(from.extent, to);
    using Key = std::array<int64_t, 9>;
    thread_local std::map<Key, dnnl::reorder> reorders;
    const auto& [n, c, h, w] = from.extent;
    const Key key{n, c, h, w, from.format.block, from.format.bfloat16, to.block, to.bfloat16, thread_count()};
    auto found = reorders.find(key);
    dnnl::memory source = from.memory(), target = result.memory();
    if (found == reorders.end()) {
        if (reorders.size() >= most_cached) {
            reorders.clear();
        }
        found = reorders.emplace(key, dnnl::reorder(source, target)).first;
    }
    found->second.execute(stream(), source, target);
    return result;
}

}  // namespace disentangle::blocked
