<?php
/**
 * What every step starts with: the request that WordPress takes its site from, and the way to hand a result to the host.
 */

declare(strict_types=1);

$_SERVER['HTTP_HOST']       = $input['domain'];
$_SERVER['SERVER_NAME']     = '127.0.0.1';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

/** Marked, since plugins may print as they load. */
function finish( array $result ): never {
	echo '<result>' . json_encode( (object) $result ) . '</result>';
	exit;
}
