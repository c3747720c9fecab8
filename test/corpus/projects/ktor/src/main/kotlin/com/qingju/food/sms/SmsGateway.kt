package com.qingju.food.sms

import com.qingju.food.config.SmsConfig
import com.tencentcloudapi.common.Credential
import com.tencentcloudapi.common.exception.TencentCloudSDKException
import com.tencentcloudapi.common.profile.ClientProfile
import com.tencentcloudapi.common.profile.HttpProfile
import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.slf4j.LoggerFactory

class SmsGateway(val config: SmsConfig) {
    private val log = LoggerFactory.getLogger(javaClass)

    private val client by lazy {
        val profile = ClientProfile().apply {
            httpProfile = HttpProfile().apply { endpoint = "sms.tencentcloudapi.com" }
        }
        SmsClient(Credential(config.secretId, config.secretKey), config.region, profile)
    }

    suspend fun send(template: String, phones: List<String>, vararg values: String): Boolean = withContext(Dispatchers.IO) {
        val request = SendSmsRequest().apply {
            smsSdkAppId = config.appId
            signName = config.sign
            templateId = template
            phoneNumberSet = phones.map { it.toE164() }.toTypedArray()
            templateParamSet = arrayOf(*values)
        }
        try {
            val status = client.SendSms(request).sendStatusSet
            status.all { it.code == "Ok" }.also { ok -> if (!ok) log.warn("sms refused: {}", status.first().message) }
        } catch (e: TencentCloudSDKException) {
            log.error("sms failed", e)
            false
        }
    }

    suspend fun sendCode(phone: String, code: String, minutes: Int = 5) =
        send(config.login, listOf(phone), code, minutes.toString())
}

fun String.toE164() = if (startsWith("+")) this else "+86$this"
