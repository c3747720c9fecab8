namespace :sms do
  desc 'Send one message to try the account out'
  task :try, [:phone] => :environment do |_task, args|
    SmsSender.deliver(args[:phone], :login, '1234', "#{SMS_CODE_MINUTES}分钟")
  end
end
