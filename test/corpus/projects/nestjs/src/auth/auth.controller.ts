import { Body, Controller, Post } from '@nestjs/common';
import { AuthService } from './auth.service';

@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('code')
  code(@Body('phone') phone: string): Promise<void> {
    return this.auth.sendCode(phone);
  }
}
