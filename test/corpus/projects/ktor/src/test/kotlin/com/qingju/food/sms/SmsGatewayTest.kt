package com.qingju.food.sms

import com.tencentcloudapi.sms.v20210111.SmsClient
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest
import com.tencentcloudapi.sms.v20210111.models.SendSmsResponse
import io.mockk.every
import io.mockk.mockk
import io.mockk.verify
import kotlin.test.Test

class SmsGatewayTest {
    private val client = mockk<SmsClient>()

    @Test
    fun `sends one message`() {
        every { client.SendSms(any()) } returns SendSmsResponse()
        verify(exactly = 1) { client.SendSms(any<SendSmsRequest>()) }
    }
}
