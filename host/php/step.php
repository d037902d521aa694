<?php
/**
 * Runs before every step: sets the request from which WordPress determines the site, and defines how a step returns its result.
 */

declare(strict_types=1);

$_SERVER['HTTP_HOST']       = $input['domain'];
$_SERVER['SERVER_NAME']     = '127.0.0.1';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

/** The result has tags around it, because plugins may print while they load. */
function finish( array $result ): never {
	echo '<result>' . json_encode( (object) $result ) . '</result>';
	exit;
}
