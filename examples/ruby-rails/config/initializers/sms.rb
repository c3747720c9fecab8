# frozen_string_literal: true

SMS = Rails.application.config_for(:sms)
FRONT_DESK = %w[+8613970010001 +8613970010002].freeze
