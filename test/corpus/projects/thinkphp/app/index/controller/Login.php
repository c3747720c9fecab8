<?php
namespace app\index\controller;

class Login
{
    public function code()
    {
        $mobile = input('post.mobile');
        $code = mt_rand(1000, 9999);
        cache('code_' . $mobile, $code, 300);
        return send_code($mobile, "$code") ? json(['code' => 0]) : json(['code' => 1, 'msg' => '发送失败']);
    }

    public function test()
    {
        send_code('1381111222', '1234');
    }
}
