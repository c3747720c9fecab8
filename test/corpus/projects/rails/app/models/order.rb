class Order < ApplicationRecord
  belongs_to :user

  after_update :notify_shipped, if: :saved_change_to_shipped_at?

  def refund!
    update!(state: 'refunded')
    # 退款通知没有变量
    SmsJob.perform_later(user.phone, :refund, [number])
  end

  private

  def notify_shipped
    SmsJob.perform_later(user.phone, :ship, [number, express])
  end
end
