# frozen_string_literal: true

SMS_DAILY_LIMIT = 10
SMS_CODE_MINUTES = '5'
