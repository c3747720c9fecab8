import { type ErrorEntry, rows } from './entry.js';

/** Limits of SendSms, from the same source as the other codes of sending. */
export const SEND_LIMITS: readonly ErrorEntry[] = rows('send', [
  ...(
    [
      [
        'AppCountryOrRegionDailyLimit',
        'The application has used up its daily number for this country or region.',
        '业务短信国家/地区日下发条数超过设定的上限。',
        '1022',
      ],
      [
        'AppCountryOrRegionInBlacklist',
        'The application does not allow sending to this country or region.',
        '业务短信国家/地区不在国际/港澳台短信发送限制设置的列表中，禁发。',
        null,
      ],
      ['AppDailyLimit', 'The application has used up its daily number.', '业务短信日下发条数超过设定的上限。', '1022'],
      [
        'AppGlobalDailyLimit',
        'The application has used up its daily number of international messages.',
        '业务短信国际/港澳台日下发条数超过设定的上限。',
        '1022',
      ],
      [
        'AppMainlandChinaDailyLimit',
        'The application has used up its daily number of mainland messages.',
        '业务短信中国大陆日下发条数超过设定的上限。',
        '1022',
      ],
      [
        'DailyLimit',
        'The account has used up its daily number of international messages.',
        '短信日下发条数超过设定的上限（国际/港澳台）。',
        '1047',
      ],
    ] as const
  ).map(
    ([name, en, zh, legacy]) =>
      [
        `LimitExceeded.${name}`,
        'never',
        [en, zh],
        [
          'Raise the limit in the settings of the application in the console, or ask support.',
          '请在控制台的应用设置中调整限制，或联系腾讯云短信小助手。',
        ],
        { counterparts: legacy === null ? [] : [legacy] },
      ] as const,
  ),
  ...(
    [
      ['DeliveryFrequencyLimit', 'A frequency limit of the account was hit.', '下发短信命中了频率限制策略。', '1013'],
      [
        'PhoneNumberDailyLimit',
        'The number has received its most messages for one day, 10 by default.',
        '单个手机号日下发短信条数超过设定的上限，默认 10 条。',
        '1025',
      ],
      [
        'PhoneNumberOneHourLimit',
        'The number has received its most messages for one hour.',
        '单个手机号 1 小时内下发短信条数超过设定的上限。',
        '1024',
      ],
      [
        'PhoneNumberSameContentDailyLimit',
        'The number has received the same text too often today.',
        '单个手机号下发相同内容超过设定的上限。',
        '1026',
      ],
      [
        'PhoneNumberThirtySecondLimit',
        'The number has received a message within the last 30 seconds.',
        '单个手机号 30 秒内下发短信条数超过设定的上限。',
        '1023',
      ],
      ['GlobalSmsSendingRateLimit', 'International messages are sent too fast.', '国际/港澳台短信发送速率超过限制。', null],
    ] as const
  ).map(
    ([name, en, zh, legacy]) =>
      [
        `LimitExceeded.${name}`,
        'heuristic',
        [en, zh],
        [
          'Let a person ask for a message once a minute at most, and change the limits in the console where the case needs it.',
          '限制用户的请求频率，例如每分钟最多一次；确有需要时在控制台调整频率限制。',
        ],
        { counterparts: legacy === null ? [] : [legacy] },
      ] as const,
  ),
  [
    'LimitExceeded.PhoneNumberCountLimit',
    'certain',
    ['One request has more than 200 numbers.', '调用接口单次提交的手机号个数超过 200 个。'],
    ['Send in batches of 200 numbers at most.', '请分批发送，每批不超过 200 个手机号。'],
    { counterparts: ['1046'] },
  ],
]);
