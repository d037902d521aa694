<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\FailureDetail;

/** What a detail adds to the diagnosis of its cause: another explanation, another next step. See CauseTable for the causes. */
final class DetailTable {

	public function of( FailureDetail $detail, Diagnosis $cause ): Diagnosis {
		[ $text, $advice ] = match ( $detail ) {
			FailureDetail::ClientCertificate,
			FailureDetail::TlsTooOld,
			FailureDetail::TlsTooWeak,
			FailureDetail::TlsRefused,
			FailureDetail::TlsUnknownName,
			FailureDetail::TlsLocal,
			FailureDetail::TlsOther               => $this->of_tls( $detail ),
			FailureDetail::CertificateNotYetValid,
			FailureDetail::CertificateRefused     => $this->of_certificate( $detail ),
			FailureDetail::HandshakeSilent,
			FailureDetail::HandshakeLost,
			FailureDetail::NoTls,
			FailureDetail::OnlyTls,
			FailureDetail::PerhapsTls,
			FailureDetail::Unreachable            => $this->of_connection( $detail ),
			FailureDetail::MalformedResponse,
			FailureDetail::HeadersTooLong,
			FailureDetail::GoogleScript,
			FailureDetail::FromCurl               => $this->of_response( $detail ),
		};
		return new Diagnosis( $cause->short, $text, $advice );
	}

	/** @return array{string, string} */
	private function of_tls( FailureDetail $detail ): array {
		return match ( $detail ) {
			FailureDetail::ClientCertificate => [
				__( '{host} requires a valid client certificate.', 'multisite-webhooks' ),
				__( 'Stop requiring it for this address, or have a developer add one (CURLOPT_SSLCERT in the action http_api_curl).', 'multisite-webhooks' ),
			],
			FailureDetail::TlsTooOld         => [
				__( '{host} only supports versions of TLS that are too old.', 'multisite-webhooks' ),
				__( 'Enable TLS 1.2 or newer on the receiver’s server.', 'multisite-webhooks' ),
			],
			FailureDetail::TlsTooWeak        => [
				__( 'The keys or signatures that {host} uses for TLS are too weak.', 'multisite-webhooks' ),
				__( 'Renew the certificate and update the TLS settings on the receiver’s server.', 'multisite-webhooks' ),
			],
			FailureDetail::TlsRefused        => [
				__( '{host} refused the secure connection: it may require a client certificate, or has no TLS version or cipher in common with this server.', 'multisite-webhooks' ),
				__( 'Check whether it requires a client certificate; if not, enable TLS 1.2 or newer there.', 'multisite-webhooks' ),
			],
			FailureDetail::TlsUnknownName    => [
				__( 'The server at this address has no site named {host}.', 'multisite-webhooks' ),
				__( 'Check the address, and the host names in the receiver’s TLS settings.', 'multisite-webhooks' ),
			],
			FailureDetail::TlsLocal          => [
				/* translators: {message}: an error message, in English. */
				__( 'The TLS settings of this server don’t work: {message}', 'multisite-webhooks' ),
				__( 'Check the certificate files and ciphers that other plugins or PHP’s settings choose for requests.', 'multisite-webhooks' ),
			],
			default                          => [
				/* translators: {message}: an error message, in English. */
				__( 'A secure connection to {host} could not be established: {message}', 'multisite-webhooks' ),
				__( 'Check the TLS settings of the receiver’s server; it must support TLS 1.2 or newer.', 'multisite-webhooks' ),
			],
		};
	}

	/** @return array{string, string} */
	private function of_certificate( FailureDetail $detail ): array {
		return match ( $detail ) {
			FailureDetail::CertificateNotYetValid => [
				__( 'The TLS certificate of {host} is not valid yet.', 'multisite-webhooks' ),
				__( 'Check the clock of this server; if it is right, install a certificate on the receiver’s server that is valid now.', 'multisite-webhooks' ),
			],
			default                               => [
				/* translators: {message}: an error message, in English. */
				__( 'The TLS certificate of {host} was not accepted: {message}', 'multisite-webhooks' ),
				__( 'Replace it on the receiver’s server.', 'multisite-webhooks' ),
			],
		};
	}

	/** @return array{string, string} */
	private function of_connection( FailureDetail $detail ): array {
		return match ( $detail ) {
			FailureDetail::HandshakeSilent => [
				__( '{host} accepted the connection but did not start TLS within 5 seconds.', 'multisite-webhooks' ),
				__( 'Check that the port is right for https://, and that the receiver is not overloaded.', 'multisite-webhooks' ),
			],
			FailureDetail::HandshakeLost   => [
				__( '{host} closed the connection before it was secure.', 'multisite-webhooks' ),
				__( 'Check that the port is right for https://, and the TLS settings and the error log of the receiver.', 'multisite-webhooks' ),
			],
			FailureDetail::NoTls           => [
				__( '{host} does not use TLS on this port.', 'multisite-webhooks' ),
				__( 'Enter the port for https://, or start the address with http:// if the receiver has none.', 'multisite-webhooks' ),
			],
			FailureDetail::OnlyTls         => [
				__( '{host} only accepts https:// on this port.', 'multisite-webhooks' ),
				__( 'Start the address with https://.', 'multisite-webhooks' ),
			],
			FailureDetail::PerhapsTls      => [
				__( '{host} closed the connection before it responded.', 'multisite-webhooks' ),
				__( 'Check the receiver’s error log; if the port is for https://, start the address with that.', 'multisite-webhooks' ),
			],
			default                        => [
				__( 'This server has no network route to {host}.', 'multisite-webhooks' ),
				__( 'Check this server’s network and firewall; a receiver that has only an IPv6 address needs a server with IPv6.', 'multisite-webhooks' ),
			],
		};
	}

	/** @return array{string, string} */
	private function of_response( FailureDetail $detail ): array {
		return match ( $detail ) {
			FailureDetail::MalformedResponse => [
				/* translators: {message}: an error message, in English. */
				__( 'The response of {host} was not valid HTTP: {message}', 'multisite-webhooks' ),
				__( 'Check the headers that the receiver, or a proxy in front of it, responds with.', 'multisite-webhooks' ),
			],
			FailureDetail::HeadersTooLong    => [
				__( '{host} responded with more than 64 kB of headers.', 'multisite-webhooks' ),
				__( 'Have the receiver respond with fewer headers.', 'multisite-webhooks' ),
			],
			FailureDetail::GoogleScript      => [
				__( 'The Google Apps Script ran. Google always responds with a redirect to the script’s output, and redirects count as failures, so the script runs again with each retry.', 'multisite-webhooks' ),
				__( 'Turn on “This receiver responds with a redirect: count 302 as received” under More Options, or put a proxy or an API gateway in front of the script that responds with 200.', 'multisite-webhooks' ),
			],
			default                          => [
				/* translators: {message}: an error message, in English. */
				__( 'The request failed: {message}', 'multisite-webhooks' ),
				__( 'The message is from curl, which sends PHP’s requests: check other plugins that change requests, or ask your host.', 'multisite-webhooks' ),
			],
		};
	}
}
