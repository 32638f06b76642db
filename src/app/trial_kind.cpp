#include "app/trial_kind.hpp"

namespace app {

TrialBill bill_of(TrialKind kind) {
    switch (kind) {
        case TrialKind::Drugs: return {domain::Purpose::Drugs, {}};
        case TrialKind::Care: return {domain::Purpose::Care, {}};
        case TrialKind::Inpatient: return {domain::Purpose::Care, domain::VisitKind::Inpatient};
        case TrialKind::Devices: return {domain::Purpose::Devices, {}};
        case TrialKind::Consumables: return {domain::Purpose::Consumables, {}};
        case TrialKind::Vaccination: return {domain::Purpose::Vaccination, {}};
        case TrialKind::HealthProducts: return {domain::Purpose::NonMedicalHealthCare, {}};
        case TrialKind::Fitness: return {domain::Purpose::Fitness, {}};
    }
    return {};
}

}  // namespace app
