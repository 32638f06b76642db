#include "storage/purge.hpp"

#include "storage/idempotency_store.hpp"
#include "storage/identity_store.hpp"
#include "storage/institution_visit_store.hpp"
#include "storage/invitation_store.hpp"
#include "storage/login_failure_store.hpp"
#include "storage/payment_code_store.hpp"
#include "storage/person_check_store.hpp"
#include "storage/proof_store.hpp"
#include "storage/retention_store.hpp"
#include "storage/sandbox_message_store.hpp"
#include "storage/session_store.hpp"
#include "storage/sms_challenge_store.hpp"

namespace storage {

Result<std::int64_t> purge_old_rows(Transaction& transaction, const RetentionPeriods& periods, domain::Instant now) {
    using Purge = Result<std::int64_t> (*)(Transaction&, domain::Instant);
    const std::pair<Purge, domain::Duration> purges[] = {
        {purge_sms_challenges, periods.sms_challenges},
        {purge_proofs, periods.proofs},
        {purge_sessions, periods.sessions},
        {purge_idempotent_requests, periods.idempotent_requests},
        {purge_login_failures, periods.login_failures},
        {purge_sandbox_messages, periods.sandbox_messages},
        {purge_identity_tries, periods.identity_tries},
        {purge_face_checks, periods.face_checks},
        {purge_hall_codes, periods.hall_codes},
        {purge_payment_codes, periods.payment_codes},
        {purge_payment_guards, periods.payment_guards},
        {purge_invitation_codes, periods.invitation_codes},
        {purge_invitations, periods.invitations},
        {purge_quotes, periods.quotes},
        {purge_accesses, periods.accesses},
        {purge_consents, periods.consents},
        {purge_family, periods.family},
    };
    std::int64_t total = 0;
    for (const auto& [purge, period] : purges) {
        const auto purged = purge(transaction, now - period);
        if (!purged) return purged;
        total += *purged;
    }
    return total;
}

}  // namespace storage
