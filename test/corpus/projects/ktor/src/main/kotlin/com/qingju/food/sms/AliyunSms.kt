package com.qingju.food.sms

import com.aliyun.dysmsapi20170525.Client
import com.aliyun.dysmsapi20170525.models.SendSmsRequest

/** 备用通道 */
class AliyunSms(private val client: Client) {
    fun send(phone: String, code: String) {
        val request = SendSmsRequest().apply {
            phoneNumbers = phone
            signName = "青桔食堂"
            templateCode = "SMS_77300"
            templateParam = """{"code":"$code"}"""
        }
        client.sendSms(request)
    }
}
