class SessionsController < ApplicationController
  def code
    code = format('%06d', SecureRandom.random_number(1_000_000))
    Rails.cache.write("login:#{params[:phone]}", code, expires_in: 5.minutes)
    SmsSender.deliver(params[:phone], :login, code, SMS_CODE_MINUTES)
    head :accepted
  end

  def resend
    code = Rails.cache.read("login:#{params[:phone]}")
    SmsSender.deliver(params[:phone], :login, code)
    head :accepted
  end

  def announce
    SmsSender.deliver(%w[13711112222 +85261234567], :login, '8888', SMS_CODE_MINUTES)
  end
end
