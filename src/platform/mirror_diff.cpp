#include "platform/mirror_diff.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "platform/longest_rise.hpp"
#include "platform/mirror_markup.hpp"
#include "platform/mirror_operation.hpp"

namespace platform {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Finds elements by key.
class KeyIndex {
public:
    explicit KeyIndex(const std::vector<MirrorElement>& elements) {
        entries_.reserve(elements.size());
        for (std::size_t index = 0; index < elements.size(); ++index) {
            entries_.emplace_back(elements[index].key, index);
        }
        // A heap sort is a quarter of std::sort's code, and these are a few dozen.
        std::ranges::make_heap(entries_);
        std::ranges::sort_heap(entries_);
    }

    std::size_t find(std::string_view key) const {
        const auto found = std::ranges::lower_bound(entries_, key, {}, &Entry::first);
        return found != entries_.end() && found->first == key ? found->second : nowhere;
    }

private:
    using Entry = std::pair<std::string_view, std::size_t>;
    std::vector<Entry> entries_;
};

bool is_same_rectangle(const ui_kit::Rectangle& left, const ui_kit::Rectangle& right) {
    return is_same_length(left.left, right.left) && is_same_length(left.top, right.top) &&
           is_same_length(left.width, right.width) && is_same_length(left.height, right.height);
}

/// All but the scroll offset, which has an operation of its own.
bool looks_alike(const MirrorElement& left, const MirrorElement& right) {
    const bool same_content =
        (!left.scroll && !right.scroll) ||
        (left.scroll && right.scroll && is_same_length(left.scroll->content_height, right.scroll->content_height));
    return same_content && left.text == right.text && left.attributes == right.attributes &&
           left.field == right.field && left.checked == right.checked &&
           is_same_rectangle(left.rectangle, right.rectangle);
}

/// One comparison of two lists of elements.
class Comparison {
public:
    Comparison(const std::vector<MirrorElement>& before, const std::vector<MirrorElement>& after)
        : before_(before), after_(after), before_by_key_(before), after_by_key_(after) {}

    std::string operations() {
        drop_replaced();
        find_counterparts();
        find_stayers();
        put_changed();
        drop_vanished();
        return operations_.take();
    }

private:
    /// An element can't change its tag: it goes, with all that is in it, and comes again.
    void drop_replaced() {
        lost_.assign(before_.size(), false);
        for (std::size_t index = 0; index < before_.size(); ++index) {
            const std::size_t parent = before_by_key_.find(before_[index].parent);
            if (parent != nowhere && lost_[parent]) {
                lost_[index] = true;
                continue;
            }
            const std::size_t successor = after_by_key_.find(before_[index].key);
            if (successor != nowhere && after_[successor].tag != before_[index].tag) {
                lost_[index] = true;
                operations_.drop(before_[index].key);
            }
        }
    }

    void find_counterparts() {
        counterparts_.assign(after_.size(), nowhere);
        for (std::size_t index = 0; index < after_.size(); ++index) {
            const std::size_t found = before_by_key_.find(after_[index].key);
            if (found != nowhere && !lost_[found]) {
                counterparts_[index] = found;
            }
        }
    }

    /// Marks the elements whose place among their siblings stays: as many as possible, so that few move.
    /// Moving an element would take the focus from it.
    void find_stayers() {
        stays_.assign(after_.size(), false);
        previous_sibling_.assign(after_.size(), nowhere);
        std::vector<bool> grouped(after_.size(), false);
        for (std::size_t first = 0; first < after_.size(); ++first) {
            if (grouped[first]) {
                continue;
            }
            std::vector<std::size_t> kept;
            std::vector<std::size_t> old_places;
            std::size_t previous = nowhere;
            for (std::size_t index = first; index < after_.size(); ++index) {
                if (after_[index].parent != after_[first].parent) {
                    continue;
                }
                grouped[index] = true;
                previous_sibling_[index] = std::exchange(previous, index);
                const std::size_t counterpart = counterparts_[index];
                if (counterpart != nowhere && before_[counterpart].parent == after_[index].parent) {
                    kept.push_back(index);
                    old_places.push_back(counterpart);
                }
            }
            for (const std::size_t position : longest_rise(old_places)) {
                stays_[kept[position]] = true;
            }
        }
    }

    void put_changed() {
        for (std::size_t index = 0; index < after_.size(); ++index) {
            const MirrorElement& element = after_[index];
            if (!stays_[index]) {
                const std::size_t previous = previous_sibling_[index];
                operations_.put(element, previous == nowhere ? std::string_view() : after_[previous].key);
                continue;
            }
            const MirrorElement& old = before_[counterparts_[index]];
            if (!looks_alike(old, element)) {
                operations_.put(element, std::nullopt);
            } else if (element.scroll && old.scroll && !is_same_length(old.scroll->offset, element.scroll->offset)) {
                operations_.scroll(element.key, element.scroll->offset);
            }
        }
    }

    /// After the puts, for what stays may have moved out of what goes.
    void drop_vanished() {
        for (const MirrorElement& old : before_) {
            const std::size_t index = before_by_key_.find(old.key);
            if (lost_[index] || after_by_key_.find(old.key) != nowhere) {
                continue;
            }
            if (old.parent.empty() || after_by_key_.find(old.parent) != nowhere) {
                operations_.drop(old.key);
            }
        }
    }

    const std::vector<MirrorElement>& before_;
    const std::vector<MirrorElement>& after_;
    KeyIndex before_by_key_;
    KeyIndex after_by_key_;
    std::vector<bool> lost_;                     ///< of before_: its tag changed, or that of something around it
    std::vector<std::size_t> counterparts_;      ///< of after_: the same element in before_
    std::vector<std::size_t> previous_sibling_;  ///< of after_
    std::vector<bool> stays_;                    ///< of after_
    MirrorOperations operations_;
};

}  // namespace

std::string MirrorDiff::update(const ui_kit::SemanticTree& tree) {
    if (!changed_by_browser_ && tree.nodes == nodes_) {
        return {};
    }
    std::vector<MirrorElement> elements = mirror_elements(tree);
    std::string operations = Comparison(elements_, elements).operations();
    elements_ = std::move(elements);
    nodes_ = tree.nodes;
    changed_by_browser_ = false;
    return operations;
}

void MirrorDiff::field_shows(std::string_view key, std::string_view text) {
    if (MirrorElement* element = find(key); element != nullptr && element->field) {
        element->field->value = text;
        changed_by_browser_ = true;
    }
}

void MirrorDiff::ticks_unknown(std::string_view key) {
    const MirrorElement* changed = find(key);
    if (changed == nullptr || !changed->checked) {
        return;
    }
    const std::string parent = changed->parent;
    for (MirrorElement& element : elements_) {
        if (element.parent == parent && element.checked) {
            element.checked.reset();
        }
    }
    changed_by_browser_ = true;
}

MirrorElement* MirrorDiff::find(std::string_view key) {
    const auto found = std::ranges::find(elements_, key, &MirrorElement::key);
    return found == elements_.end() ? nullptr : &*found;
}

}  // namespace platform
