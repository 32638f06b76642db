#include "domain/payment_visit.hpp"

namespace domain {

CodeVerdict judge_payment_code(const PaymentVisit& visit, std::string_view institution, CodeUse use,
                               Duration visit_length, Instant now) {
    PaymentVisit next = visit;
    if (visit.institution.empty()) {
        if (now >= visit.code_expires_at) return {CodeOutcome::Expired, visit};
        next.institution = institution;
        next.opened_at = now;
        next.closes_at = now + visit_length;
    } else {
        if (visit.institution != institution) return {CodeOutcome::OtherInstitution, visit};
        if (visit.settled_at) return {CodeOutcome::Settled, visit};
        if (!visit.closes_at || now >= *visit.closes_at) return {CodeOutcome::VisitOver, visit};
    }
    if (use == CodeUse::Settle) next.settled_at = now;
    return {CodeOutcome::Accepted, next};
}

}  // namespace domain
