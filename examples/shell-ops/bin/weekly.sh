#!/bin/sh
tccli sms SendSms --cli-input-json file://api/weekly.json
