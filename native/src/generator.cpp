// Random generators: seeds, and whole states, which resuming a run bit for bit needs.
#include "bridge.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <mutex>

using disentangle::guarded;
using GeneratorHandle = c10::GeneratorImpl*;

static at::Generator borrow(GeneratorHandle handle) {
    return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(handle));
}

// A generator of its own on the device, seeded.
DT_EXPORT int64_t dt_generator_new(uint64_t seed, int64_t device, GeneratorHandle* result) {
    return guarded([&] {
        const c10::Device place = disentangle::unpack_device(device);
        at::Generator made = place.is_cpu() ? at::detail::createCPUGenerator(seed) : at::globalContext().defaultGenerator(place).clone();
        made.set_current_seed(seed);
        *result = made.unsafeReleaseGeneratorImpl();
        return 0;
    });
}

// Another reference to the device's default generator, which every unseeded operator draws from.
DT_EXPORT int64_t dt_generator_default(int64_t device, GeneratorHandle* result) {
    return guarded([&] {
        at::Generator shared = at::globalContext().defaultGenerator(disentangle::unpack_device(device));
        *result = shared.unsafeReleaseGeneratorImpl();
        return 0;
    });
}

DT_EXPORT void dt_generator_free(GeneratorHandle handle) {
    c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(handle);
}

DT_EXPORT int64_t dt_generator_set_seed(GeneratorHandle handle, uint64_t seed) {
    return guarded([&] {
        at::Generator generator = borrow(handle);
        std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_current_seed(seed);
        return 0;
    });
}

DT_EXPORT uint64_t dt_generator_seed(GeneratorHandle handle) {
    return borrow(handle).current_seed();
}

DT_EXPORT int64_t dt_generator_get_state(GeneratorHandle handle, disentangle::Handle* result) {
    return guarded([&] {
        at::Generator generator = borrow(handle);
        std::lock_guard<std::mutex> lock(generator.mutex());
        *result = disentangle::own(generator.get_state());
        return 0;
    });
}

DT_EXPORT int64_t dt_generator_set_state(GeneratorHandle handle, disentangle::Handle state) {
    return guarded([&] {
        at::Generator generator = borrow(handle);
        std::lock_guard<std::mutex> lock(generator.mutex());
        generator.set_state(disentangle::borrow(state));
        return 0;
    });
}

// Seeds the default generators of the CPU and of every CUDA device.
DT_EXPORT int64_t dt_manual_seed(uint64_t seed) {
    return guarded([&] {
        at::manual_seed(seed);
        return 0;
    });
}
