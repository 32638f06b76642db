#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "protocol/json_value.hpp"
#include "ui_kit/geometry.hpp"

namespace platform {

/// One element of the mirror as a browser would hold it.
struct HeadlessElement {
    std::string key;
    std::string parent;
    std::string tag;
    std::optional<std::string> text;
    std::vector<std::pair<std::string, std::string>> attributes;
    ui_kit::Rectangle rectangle;  ///< relative to the parent
    std::optional<std::string> value;
    std::optional<bool> checked;
    std::optional<float> scroll_offset;  ///< scroll areas only
    std::vector<std::string> children;   ///< keys, in order

    [[nodiscard]] std::string_view attribute(std::string_view name) const;
};

/// A DOM in memory: applies mirror operations as strictly as the page's own applier, and knows roles and names
/// as assistive technology computes them.
class HeadlessDom {
public:
    void apply(std::string_view operations_json);

    [[nodiscard]] const HeadlessElement* find(std::string_view key) const;
    [[nodiscard]] HeadlessElement* find(std::string_view key);
    /// The first element in reading order with this role and accessible name.
    [[nodiscard]] const HeadlessElement* find_by_role(std::string_view role, std::string_view name) const;

    [[nodiscard]] std::string role(const HeadlessElement& element) const;
    [[nodiscard]] std::string name(const HeadlessElement& element) const;
    [[nodiscard]] std::string description(const HeadlessElement& element) const;
    [[nodiscard]] ui_kit::Rectangle stage_rectangle(const HeadlessElement& element) const;
    /// What a click at that place hits: the topmost element that isn't cut off; nullptr when there is none.
    [[nodiscard]] const HeadlessElement* element_at(ui_kit::Point point) const;
    /// The innermost scroll area around an element; nullptr when there is none.
    [[nodiscard]] const HeadlessElement* scroll_area(const HeadlessElement& element) const;

    /// In reading order, a line an element: "button “登录” (disabled)".
    [[nodiscard]] std::string outline() const;
    /// Keys of all elements but parts, in reading order.
    [[nodiscard]] std::vector<std::string> keys() const;

    /// Operations that a browser couldn't have carried out; a test expects none.
    [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }
    [[nodiscard]] int operation_count() const { return operation_count_; }

private:
    void put(const protocol::JsonValue& operation);
    void place(const std::string& key, const std::string& parent, const std::string& after);
    void drop(std::string_view key);
    void scroll(const protocol::JsonValue& operation);
    [[nodiscard]] bool is_cut_off(const HeadlessElement& element, ui_kit::Point point) const;
    [[nodiscard]] std::vector<std::string>& children_of(std::string_view parent);
    void visit(const std::vector<std::string>& keys, auto&& visitor) const;

    std::vector<HeadlessElement> elements_;
    std::vector<std::string> roots_;
    std::vector<std::string> problems_;
    int operation_count_ = 0;
};

}  // namespace platform
