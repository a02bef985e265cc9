import type { Messages } from '../messages.ts';

/** The words of the trade: every value of an enumerated field. Source: docs/glossary.md. */
export const vi = {
  plan: { one: 'đợt kiểm tra', other: 'các đợt kiểm tra', example: 'Mẫu' },
  stage: { planning: 'Kế hoạch', inspection: 'Kiểm tra', followUp: 'Sau kiểm tra' },
  unit: {
    kind: {
      division: 'Phòng',
      office: 'Văn phòng',
      subDepartment: 'Chi cục',
      serviceUnit: 'Đơn vị sự nghiệp',
      commune: 'Xã, phường',
    },
  },
  member: { role: { leader: 'Tổ trưởng', deputy: 'Tổ phó', secretary: 'Thư ký', member: 'Thành viên' } },
  visit: {
    stage: {
      planned: 'Chưa kiểm tra',
      inProgress: 'Đang kiểm tra',
      minutesSigned: 'Đã ký biên bản',
      cancelled: 'Không tiến hành',
    },
    form: {
      direct: 'Trực tiếp tại đơn vị',
      report: 'Qua hồ sơ, báo cáo',
      surprise: 'Đột xuất',
      thematic: 'Chuyên đề',
      reinspection: 'Phúc tra',
    },
    session: { morning: 'Buổi sáng', afternoon: 'Buổi chiều', fullDay: 'Cả ngày' },
  },
  lineage: {
    event: { renamed: 'Đổi tên', merged: 'Hợp nhất, sáp nhập', split: 'Chia, tách', moved: 'Chuyển địa bàn, chuyển cơ quan chủ quản' },
  },
  carried: {
    state: { open: 'Chưa kiểm tra lại', fixed: 'Đã khắc phục', persists: 'Chưa khắc phục', worse: 'Nặng hơn' },
  },
  focusPoint: {
    reason: {
      openFinding: 'Tồn tại kỳ trước chưa khắc phục',
      repeatedFinding: 'Tồn tại lặp lại',
      weakArea: 'Lĩnh vực còn yếu',
      overdueDossiers: 'Hồ sơ quá hạn',
      neverInspected: 'Lâu chưa được kiểm tra',
      own: 'Tổ kiểm tra đề xuất',
    },
    decision: { proposed: 'Chờ quyết định', accepted: 'Đưa vào trọng tâm', dropped: 'Không đưa vào' },
  },
  calendarDay: {
    kind: {
      holiday: 'Ngày nghỉ lễ, tết',
      compensatory: 'Ngày nghỉ bù',
      exchangedOff: 'Ngày nghỉ hoán đổi',
      exchangedWorking: 'Ngày làm việc, làm bù',
    },
    holiday: {
      newYear: 'Tết Dương lịch',
      tet: 'Tết Nguyên đán',
      hungKings: 'Giỗ Tổ Hùng Vương',
      reunification: 'Ngày Chiến thắng 30/4',
      labour: 'Ngày Quốc tế lao động 01/5',
      national: 'Quốc khánh',
      culture: 'Ngày Văn hóa Việt Nam',
    },
    words: {
      holiday: '{{holiday}}',
      compensatory: 'Nghỉ bù {{holiday}}',
      exchangedOff: 'Nghỉ hoán đổi dịp {{holiday}}, làm bù ngày {{date}}',
      exchangedWorking: 'Làm bù cho ngày nghỉ hoán đổi {{date}}, dịp {{holiday}}',
    },
    certainty: { announced: 'Theo thông báo của năm', statutory: 'Theo luật', forecast: 'Dự kiến', own: 'Do đợt kiểm tra nhập' },
    forecast: '{{day}} (dự kiến)',
  },
  criterion: {
    type: { qualitative: 'Định tính', quantitative: 'Định lượng' },
    focus: 'Trọng tâm',
    scoring: {
      judged: 'Do Tổ kiểm tra cân nhắc',
      byResult: 'Theo kết quả',
      stepped: 'Theo bậc tỷ lệ',
      linear: 'Tuyến tính theo tỷ lệ',
    },
  },
  band: { excellent: 'Xuất sắc', good: 'Tốt', fair: 'Khá', average: 'Trung bình', weak: 'Yếu', a: 'A', b: 'B', c: 'C', d: 'D' },
  side: { team: 'Tổ kiểm tra', unit: 'Đơn vị được kiểm tra' },
  presence: { present: 'Có mặt', absent: 'Vắng', substituted: 'Có người thay' },
  minutesSubject: { finding: 'Phát hiện', area: 'Kết quả theo lĩnh vực', remarks: 'Nhận xét chung' },
  dossier: {
    apology: { issued: 'Đã có văn bản xin lỗi', notIssued: 'Chưa có văn bản xin lỗi' },
    composition: { complete: 'Đúng, đủ', missing: 'Thiếu thành phần', excess: 'Thừa thành phần' },
    fee: { correct: 'Thu đúng', wrong: 'Thu sai', none: 'Không thu' },
  },
  derived: { annotated: 'Bản có ghi chú', redacted: 'Bản đã che' },
  assessment: {
    result: {
      met: 'Đạt',
      partlyMet: 'Đạt một phần',
      notMet: 'Chưa đạt',
      notApplicable: 'Không áp dụng',
      none: 'Chưa đánh giá',
    },
  },
  finding: {
    one: 'phát hiện',
    kind: {
      goodPractice: 'Cách làm hay',
      shortcoming: 'Tồn tại, hạn chế',
      difficulty: 'Khó khăn, vướng mắc',
      proposal: 'Đề xuất, kiến nghị',
    },
    severity: { minor: 'Nhẹ', moderate: 'Trung bình', serious: 'Nghiêm trọng' },
    cause: { objective: 'Khách quan', subjective: 'Chủ quan', both: 'Khách quan và chủ quan' },
    authority: { unit: 'Đơn vị', department: 'Sở', province: 'UBND tỉnh', ministry: 'Bộ, ngành Trung ương' },
    fixedOnSite: 'Đã khắc phục tại chỗ',
  },
  measure: {
    one: 'biện pháp khắc phục',
    status: {
      proposed: 'Đề ra',
      inProgress: 'Đang thực hiện',
      reported: 'Đơn vị đã báo cáo',
      verified: 'Đã xác minh',
      closed: 'Đã kết thúc',
      overdue: 'Quá hạn',
    },
    verdict: { fixed: 'Đã khắc phục', partlyFixed: 'Khắc phục một phần', notFixed: 'Chưa khắc phục', unknown: 'Chưa xác định được' },
  },
  attachment: {
    one: 'tệp minh chứng',
    notReceived: 'Chưa nhận được tệp',
    withheld: 'Không gửi kèm',
    takenBy: { camera: 'máy ảnh', file: 'ngày giờ của tệp' },
    number: { photo: 'Ảnh {{no}}', document: 'Tài liệu {{no}}' },
    original: '{{number}} (bản gốc)',
  },
  conflict: {
    kind: { value: 'Hai bản khác nhau', 'deleted-but-edited': 'Nơi xóa, nơi sửa', orphan: 'Thuộc về phần đã xóa', 'duplicate-number': 'Trùng số văn bản' },
  },
} as const;

export const en: Messages<typeof vi> = {
  plan: { one: 'inspection round', other: 'inspection rounds', example: 'Example' },
  stage: { planning: 'Planning', inspection: 'Inspection', followUp: 'Follow-up' },
  unit: {
    kind: {
      division: 'Division',
      office: 'Office',
      subDepartment: 'Sub-department',
      serviceUnit: 'Public service unit',
      commune: 'Commune, ward',
    },
  },
  member: { role: { leader: 'Team leader', deputy: 'Deputy leader', secretary: 'Secretary', member: 'Member' } },
  visit: {
    stage: { planned: 'Not started', inProgress: 'In progress', minutesSigned: 'Minutes signed', cancelled: 'Not held' },
    form: {
      direct: 'On site',
      report: 'By documents and reports',
      surprise: 'Without notice',
      thematic: 'Thematic',
      reinspection: 'Re-inspection',
    },
    session: { morning: 'Morning', afternoon: 'Afternoon', fullDay: 'Full day' },
  },
  lineage: { event: { renamed: 'Renamed', merged: 'Merged', split: 'Split', moved: 'Moved to another province or body' } },
  carried: { state: { open: 'Not looked at again', fixed: 'Fixed', persists: 'Not fixed', worse: 'Worse' } },
  focusPoint: {
    reason: {
      openFinding: 'Open finding of an earlier round',
      repeatedFinding: 'Repeated finding',
      weakArea: 'Weak area',
      overdueDossiers: 'Overdue dossiers',
      neverInspected: 'Not inspected for long',
      own: 'Proposed by the team',
    },
    decision: { proposed: 'To be decided', accepted: 'Taken as a focus', dropped: 'Not taken' },
  },
  calendarDay: {
    kind: {
      holiday: 'Public holiday',
      compensatory: 'Compensatory day off',
      exchangedOff: 'Day off in exchange',
      exchangedWorking: 'Working day, in exchange',
    },
    holiday: {
      newYear: 'New Year’s Day',
      tet: 'Lunar New Year',
      hungKings: 'Hùng Kings’ Commemoration Day',
      reunification: 'Victory Day, 30 April',
      labour: 'Labour Day, 1 May',
      national: 'National Day',
      culture: 'Vietnamese Culture Day',
    },
    words: {
      holiday: '{{holiday}}',
      compensatory: 'Day off to make up for {{holiday}}',
      exchangedOff: 'Day off around {{holiday}}, worked on {{date}} instead',
      exchangedWorking: 'Worked in exchange for {{date}} off, around {{holiday}}',
    },
    certainty: { announced: 'As announced for the year', statutory: 'By law', forecast: 'Forecast', own: 'Entered in the round' },
    forecast: '{{day}} (forecast)',
  },
  criterion: {
    type: { qualitative: 'Qualitative', quantitative: 'Quantitative' },
    focus: 'Focus',
    scoring: { judged: 'Judged by the team', byResult: 'By result', stepped: 'Stepped by rate', linear: 'Linear by rate' },
  },
  band: { excellent: 'Excellent', good: 'Good', fair: 'Fair', average: 'Average', weak: 'Weak', a: 'A', b: 'B', c: 'C', d: 'D' },
  side: { team: 'Inspection team', unit: 'Inspected unit' },
  presence: { present: 'Present', absent: 'Absent', substituted: 'Substituted' },
  minutesSubject: { finding: 'Finding', area: 'Result by area', remarks: 'General remarks' },
  dossier: {
    apology: { issued: 'Apology issued', notIssued: 'No apology' },
    composition: { complete: 'Complete', missing: 'Parts missing', excess: 'More than required' },
    fee: { correct: 'Correct', wrong: 'Wrong', none: 'No fee' },
  },
  derived: { annotated: 'Annotated copy', redacted: 'Redacted copy' },
  assessment: {
    result: {
      met: 'Met',
      partlyMet: 'Partly met',
      notMet: 'Not met',
      notApplicable: 'Not applicable',
      none: 'Not assessed',
    },
  },
  finding: {
    one: 'finding',
    kind: { goodPractice: 'Good practice', shortcoming: 'Shortcoming', difficulty: 'Difficulty', proposal: 'Proposal' },
    severity: { minor: 'Minor', moderate: 'Moderate', serious: 'Serious' },
    cause: { objective: 'Objective', subjective: 'Subjective', both: 'Objective and subjective' },
    authority: { unit: 'Unit', department: 'Department', province: 'Provincial People’s Committee', ministry: 'Ministry' },
    fixedOnSite: 'Fixed on site',
  },
  measure: {
    one: 'remedial measure',
    status: {
      proposed: 'Proposed',
      inProgress: 'In progress',
      reported: 'Reported by the unit',
      verified: 'Verified',
      closed: 'Closed',
      overdue: 'Overdue',
    },
    verdict: { fixed: 'Fixed', partlyFixed: 'Partly fixed', notFixed: 'Not fixed', unknown: 'Could not be told' },
  },
  attachment: {
    one: 'attachment',
    notReceived: 'File not received',
    withheld: 'Not sent along',
    takenBy: { camera: 'the camera', file: 'the date of the file' },
    number: { photo: 'Photo {{no}}', document: 'Document {{no}}' },
    original: '{{number}} (original)',
  },
  conflict: {
    kind: {
      value: 'Two different versions',
      'deleted-but-edited': 'Deleted here, edited there',
      orphan: 'Part of something deleted',
      'duplicate-number': 'One number twice',
    },
  },
};
