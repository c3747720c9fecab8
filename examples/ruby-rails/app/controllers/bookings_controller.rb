class BookingsController < ApplicationController
  def create
    booking = Booking.create!(booking_params)
    SmsNotifier.notify(:booked, [booking.phone], booking.course, booking.starts_at.strftime('%m-%d %H:%M'))
    render json: booking, status: :created
  end

  def destroy
    booking = Booking.find(params[:id])
    booking.cancel!
    SmsNotifier.notify(:cancelled, [booking.phone], booking.course, booking.teacher)
    head :no_content
  end

  # The front desk and the branch in Hong Kong hear of a closed day.
  def close
    SmsNotifier.notify(:cancelled, FRONT_DESK + ['+85251234567'], '全部课程')
  end

  private

  def booking_params
    params.require(:booking).permit(:phone, :course, :starts_at)
  end
end
