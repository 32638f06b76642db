#pragma once

#include <string>
#include <string_view>

#include "server/test_till.hpp"

namespace server_tests {

/// What is shown at a hospital.
struct Shown {
    std::string type = "01";
    std::string number;
    std::string more = {};  ///< further fields, e.g. `,"certno":"…"`
};

/// A hospital's system in one process with the server: outpatient visits and stays over the institutions' interface.
class Hospital {
public:
    explicit Hospital(TestServer& server, std::string_view code = "H52010200002");

    TillAnswer register_visit(std::string_view person, const Shown& shown, std::string_view own_number = "M1");
    TillAnswer admit(std::string_view person, const Shown& shown, std::string_view own_number = "Z1");
    TillAnswer discharge();
    /// Uploads one line to the visit that was opened last; 2301 when it is a stay.
    TillAnswer add_line(std::string_view number, std::string_view amount, std::string_view batch = "B1",
                        std::string_view catalogue_code = "002201000010000");
    /// A transaction about the bill of that visit: 2206, 2207, 2303, 2304.
    TillAnswer bill(std::string_view infno, const Shown& shown, std::string_view total, std::string_view batch = "B1");
    [[nodiscard]] std::string bill_input(std::string_view infno, const Shown& shown, std::string_view total,
                                         std::string_view batch = "B1") const;
    TillAnswer cancel(std::string_view infno, std::string_view settlement);
    TillAnswer reverse(std::string_view original_msgid, std::string_view original_infno);
    TillAnswer query(std::string_view infno, std::string_view settlement);

    [[nodiscard]] Till& till() { return till_; }
    [[nodiscard]] const std::string& visit() const { return visit_; }
    void set_insutype(std::string insutype) { insutype_ = std::move(insutype); }

private:
    TillAnswer open(std::string_view infno, std::string_view section, std::string_view person, const Shown& shown,
                    std::string_view own_number);

    Till till_;
    std::string person_;
    std::string visit_;
    std::string insutype_ = "310";
    bool is_stay_ = false;
};

/// `"a","b"` → `{"data":{"a":"b"}}` and so on: the input that has one section of texts.
[[nodiscard]] std::string section(std::string_view name, std::string_view fields);

/// How much there is of everything that a message can bring about: equal before and after what is refused.
[[nodiscard]] std::string state_of(TestServer& server);

}  // namespace server_tests
