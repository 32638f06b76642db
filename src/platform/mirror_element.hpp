#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui_kit/geometry.hpp"

namespace platform {

struct MirrorAttribute {
    std::string name;
    std::string value;

    bool operator==(const MirrorAttribute&) const = default;
};

/// What the applier needs to know of a text field beyond its attributes. Lengths in CSS pixels.
struct MirrorField {
    std::string value;
    int max_length = 0;  ///< characters, 0 = no limit; not an attribute, for it would cut what is pasted uncleaned
    bool drawn_by_canvas = false;
    float font_size = 0;
    float padding_left = 0;
    float padding_right = 0;

    bool operator==(const MirrorField&) const = default;
};

/// The inner box of a scroll area, CSS pixels.
struct MirrorScroll {
    float offset = 0;
    float content_height = 0;

    bool operator==(const MirrorScroll&) const = default;
};

/// One element of the DOM mirror as it should be.
struct MirrorElement {
    std::string key;     ///< unique; the element's id is "m-" + key
    std::string parent;  ///< key, "" = the mirror itself
    std::string tag;
    std::optional<std::string> text;  ///< leaves only: the element's whole text
    std::vector<MirrorAttribute> attributes;
    ui_kit::Rectangle rectangle;  ///< relative to the parent element, in a scroll area to its content
    std::optional<MirrorField> field;
    std::optional<bool> checked;  ///< of native check boxes and radios
    std::optional<MirrorScroll> scroll;

    bool operator==(const MirrorElement&) const = default;
};

}  // namespace platform
