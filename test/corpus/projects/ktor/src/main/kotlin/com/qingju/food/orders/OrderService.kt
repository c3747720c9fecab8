package com.qingju.food.orders

import com.qingju.food.sms.SmsGateway

enum class Notice(val stall: String) {
    NOODLES("面档"),
    RICE("饭档"),
}

class OrderService(private val gateway: SmsGateway) {
    suspend fun ready(order: Order) {
        gateway.send(gateway.config.ready, listOf(order.phone), Notice.NOODLES.stall, order.number)
    }

    suspend fun readyWithoutNumber(order: Order) {
        gateway.send(gateway.config.ready, listOf(order.phone), order.stall)
    }

    suspend fun refunded(order: Order, amount: String) = with(gateway) {
        send(config.refund, listOf(order.phone), amount)
    }
}

data class Order(val number: String, val phone: String, val stall: String)
