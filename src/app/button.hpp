#pragma once

namespace app {

/// Every button and link that isn't a choice. A press on a button whose request is under way is ignored by the flow.
enum class Button {
    Back,            ///< the bar's arrow
    SwitchLanguage,  ///< the chip "English" / "中文"

    StartContinue,  ///< "同意必需项并继续"
    StartLogIn,     ///< "已有账号，去登录"
    ConsentTextRetry,

    RegisterSendCode,
    RegisterLogIn,         ///< "已有账号，去登录"
    RegisterShowPassword,  ///< the eye
    RegisterSubmit,        ///< "完成注册"

    CodeSubmit,        ///< for people who press a button although six digits submit by themselves
    CodeResend,        ///< "重新发送"
    CodeChangeNumber,  ///< "改号码"
    CodeHelp,          ///< "收不到？"

    LoginSubmit,
    LoginByCode,
    LoginRegister,
    LoginShowPassword,

    HomeSettings,
    HomeDifference,  ///< "有什么不同？"
    HomeRetry,

    SettingsLogOut,
    LogOutConfirm,

    SheetClose,       ///< also the log-out dialog's "先不退出"
    BannerRetry,      ///< "再试一次"
    RefusalNextStep,  ///< the one button of a refusal card
    OpenSandboxPhone,

    IdentityCheckName,    ///< "核验"
    IdentityClearNumber,  ///< the cross in the field
    IdentityCheckPerson,  ///< "开始刷脸" or "核验"
    IdentityDenyCamera,   ///< sandbox: what a phone without camera does
    IdentityRetry,
    VoucherRefresh,     ///< "换一个"
    VoucherReconnect,   ///< "再连一次"
    VoucherForgotten,   ///< "忘了支付密码？"
    HomeFamily,         ///< to the family
    FamilyInvite,       ///< begin, or go on with, an invitation
    FamilyRetry,        ///< read the family again
    MemberUnbind,       ///< to the dialog that asks whether
    InviteStart,        ///< "下一步：验证两部手机"
    InviteConfirmCode,  ///< for people who press a button although six digits submit by themselves
    InviteOwnResend,
    InviteMemberResend,
    LetterAgree,  ///< "我已阅读并同意"
    InviteFinish,
    HomeNextStep,  ///< verify, activate or show: whatever comes next

    TabHome,
    TabVoucher,
    TabSpending,
    TabMe,
    OpenNotices,
    HomeHideBalance,  ///< the eye
    HomeElder,        ///< the chip "长辈版" or "标准版"
    SpendingEarlier,
    SpendingLater,
    SpendingMore,
    SpendingRetry,
    RecordRetry,
    NoticesMore,
    NoticesRetry,
    NoticesMarkRead,
    UnbindConfirm,   ///< the dialog's "解除": to the payment password
    MemberCaps,      ///< "调整每月上限"
    CapsContinue,    ///< to the payment password
    MemberSpending,  ///< what this member spent
    TryWho,          ///< the simulator's words: who, where, for what
    TryWhere,
    TryWhat,
    TryAgain,
    OpenTry,        ///< "会付成吗？" about me, or about the member that is shown
    OpenDiagnosis,  ///< "为什么没付成？" about me, or about the member that is shown
    DiagnoseAgain,
    OpenPremiums,
    PremiumPay,
    PremiumRefund,
    PremiumsRetry,
    OpenPlace,
    InsuredPlacesRetry,
    HomeHelp,          ///< "找人帮忙": the sheet that says who helps
    WhyNextStep,       ///< what helps against a refused payment
    InviteByHallCode,  ///< the relative has no phone, or has one after all
    InviteAnother,     ///< somebody else instead of the one who is awaited
    InviteWait,        ///< back to the family until the relative has agreed
    OpenMoney,         ///< balances and movements
    OpenTransfer,
    OpenQuota,
    SendToWallet,     ///< of the shown member
    AmountAll,        ///< the most that there is
    AmountNext,       ///< to the payment password
    MoneyFinish,      ///< back to the family
    MoneyAgain,       ///< the same act once more
    DissolveFamily,   ///< to the dialog that asks whether
    DissolveConfirm,  ///< to the payment password
    MovesMore,
    MovesRetry,
    KinAdd,         ///< begin, or go on with, a family voucher
    KinStart,       ///< "下一步：拍户口本"
    KinReadLetter,  ///< "下一步：读承诺书"
    KinSign,
    KinEnd,         ///< to the dialog that asks whether
    KinEndConfirm,  ///< the dialog's "解除"
    KinRetry,
    OpenAccessLog,
    AccessLogMore,
    AccessLogRetry,
    OpenHelp,
    HelpCall,  ///< "打 12393 问人"
    HelpRetry,
    OpenPlaces,
    PlacesMore,
    PlacesUsableOnly,  ///< between all and those that can be used
    PlacesRetry,
    OpenChangePassword,
    SpendingCsv,
    SpendingPrint,
    OpenConsents,
    ConsentsRetry,
    ConsentDecide,         ///< the sheet's "同意" or "撤回"
    ConsentRead,           ///< the whole text
    ChildConsentWithdraw,  ///< the dialog's "撤回": to the payment password
    OpenCollectedData,
    CollectedDataRetry,
    OpenDevices,
    DevicesRetry,
    DevicesEndOthers,  ///< to the dialog that asks whether
    DevicesEndConfirm,
    OpenOwnData,
    OpenExport,
    ExportPrepare,
    ExportOpenPage,
    ExportSaveData,
    OpenDeletion,
    DeletionRetry,
    DeletionContinue,  ///< to the dialog that asks whether
    DeletionConfirm,
    AccountShowPassword,  ///< the eye
    OpenScan,
    ScanAgain,
    ScanUseCode,  ///< a code that was typed where the camera doesn't help
    CloseHost,    ///< "回到微信"
    OpenKept,
    KeptToggle,   ///< whether records are kept on this device
    VoucherCall,  ///< the hotline, from the page without a code
    OpenAccountPassword,
    AccountPasswordChange,
    SpeechToggle,  ///< read the letter aloud, pause, go on
    SpeechStop,
    StaffLogIn,
    StaffShowPassword,
    StaffLogOut,
    StaffFind,
    StaffGiveCode,
    StaffAsk,
    StaffCarryOut,
    StaffReject,
    StaffRetry,
    StaffOpenPictures,
    StaffApprove,
    StaffRefuse,
    SessionExtend  ///< "接着用": another whole period
};

}  // namespace app
