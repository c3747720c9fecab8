import random

from fastapi import APIRouter, Body

from ..sms import Message, gateway
from ..templates import SmsTemplate

router = APIRouter(prefix="/account")

ON_DUTY = "+8613900008801"


@router.post("/code")
async def code(phone: str = Body(embed=True)) -> dict[str, str]:
    digits = f"{random.randint(0, 999999):06d}"
    return {"status": gateway.send(Message(SmsTemplate.LOGIN.value, phone, [digits, "5"]))}


@router.post("/code/again")
async def code_again(phone: str = Body(embed=True)) -> dict[str, str]:
    digits = f"{random.randint(0, 999999):06d}"
    return {"status": gateway.send(Message(SmsTemplate.LOGIN.value, phone, [digits, "五"]))}


@router.post("/recharge")
async def recharge(phone: str = Body(), amount: int = Body()) -> dict[str, str]:
    return {"status": gateway.send(Message(template_id=SmsTemplate.RECHARGED.value, phone=phone, params=[str(amount)]))}


@router.post("/coupon")
async def coupon(phone: str = Body(embed=True)) -> dict[str, str]:
    return {"status": gateway.send(Message(SmsTemplate.COUPON.value, phone, []))}


@router.post("/recharge/large")
async def large_recharge(amount: int = Body(embed=True)) -> dict[str, str]:
    return {"status": gateway.send(Message(SmsTemplate.RECHARGED.value, ON_DUTY, [f"{amount}"]))}
