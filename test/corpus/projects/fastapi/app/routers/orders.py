from fastapi import APIRouter, Body

from ..config import settings
from ..sms import Message, gateway

router = APIRouter(prefix="/orders")


@router.post("/{order}/ready")
async def ready(order: str, phone: str = Body(), pickup: str = Body()) -> None:
    gateway.send(Message(settings.sms_pickup_template, phone, [order, pickup]))


@router.post("/{order}/waiting")
async def waiting(order: str, phone: str = Body(embed=True)) -> None:
    gateway.send(Message(settings.sms_pickup_template, phone, [order]))


@router.post("/{order}/message")
async def message(order: str, body: Message) -> None:
    gateway.send(body)
