import json
import secrets

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from . import sms
from .models import Student


@require_POST
def send_verify_code(request):
    code = "".join(secrets.choice("0123456789") for _ in range(6))
    sms.send("verify", [request.POST["phone"]], code, "10")
    # sms.send("verify", [request.POST["phone"]], code)
    return JsonResponse({"ok": True})


@require_POST
def admit(request, pk):
    student = get_object_or_404(Student, pk=pk)
    if student.major:
        sms.send("admission", [student.phone], student.name, student.major, "9月1日")
    else:
        sms.send("admission", [student.phone], student.name, "9月1日")
    return JsonResponse({"ok": True})


@require_POST
def remind_fee(request, pk):
    student = get_object_or_404(Student, pk=pk)
    refused = sms.send("fee", [student.phone], str(student.fee))
    return JsonResponse({"refused": refused})


@require_POST
def holiday(request):
    phones = Student.objects.values_list("phone", flat=True)
    sms.send("holiday", phones, sign_name=settings.SMS_DIGEST_SIGN)
    return JsonResponse({"ok": True})


@require_POST
def custom(request):
    body = json.loads(request.body)
    sms.send_template(body["template"], body["phones"], body["params"])
    return JsonResponse({"ok": True})
