package com.yunfan.library.sms

import com.tencentcloudapi.common.Credential
import com.tencentcloudapi.common.profile.ClientProfile
import com.tencentcloudapi.common.profile.HttpProfile
import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest
import io.ktor.server.config.ApplicationConfig

/** 预约到馆通知没有变量 */
const val RESERVED = "1665503"

class SmsGateway(private val config: ApplicationConfig) {
    private val client by lazy {
        val credential = Credential(setting("secretId"), setting("secretKey"))
        val profile = ClientProfile().apply {
            httpProfile = HttpProfile().apply { endpoint = "https://sms.tencentcloudapi.com" }
        }
        SmsClient(credential, setting("region"), profile)
    }

    fun send(phone: String, template: String, vararg values: String): Boolean {
        val request = SendSmsRequest().apply {
            smsSdkAppId = config.property("sms.appId").getString()
            signName = config.property("sms.sign").getString()
            templateId = template
            templateParamSet = arrayOf(*values)
            to(phone)
        }
        return client.SendSms(request).sendStatusSet.all { it.code == "ok" }
    }

    fun login(phone: String, code: String) {
        send(phone, template = config.property("sms.templates.login").getString(), values = arrayOf(code))
    }

    fun due(phone: String, book: String, date: String) {
        send(phone, config.property("sms.templates.due").getString(), book, date)
    }

    private fun setting(name: String) = config.property("sms.$name").getString()
}

private fun SendSmsRequest.to(vararg numbers: String) {
    phoneNumberSet = numbers.map { "+86$it" }.toTypedArray()
}
