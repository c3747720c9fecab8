from django.db import models


class Student(models.Model):
    name = models.CharField(max_length=32)
    phone = models.CharField(max_length=11)
    major = models.CharField(max_length=32, blank=True)
    fee = models.DecimalField(max_digits=8, decimal_places=2)
