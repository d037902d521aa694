<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Http\Response;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;

/** The causes of failed handshakes, from the messages of OpenSSL 1.1 to 3, GnuTLS and other libraries that curl may use. */
final class TlsErrors {

	/** What a server that wants a certificate says about the missing one. */
	private const DEMANDS_CERTIFICATE = '/alert (certificate required|bad certificate|(no|unsupported) certificate|'
		. 'certificate (unknown|revoked|expired)|unknown ca)|certificate is required/i';

	/** What a failed handshake is, by a part of the message. */
	private const HANDSHAKES = [
		self::DEMANDS_CERTIFICATE                    => [ Cause::TlsFailed, FailureDetail::ClientCertificate ],
		'/wrong version number|packet length too long|unknown protocol|record layer failure|http request/i'
			=> [ Cause::InvalidResponse, FailureDetail::NoTls ],
		'/unexpected TLS packet|RECORD_TOO_LONG|invalid SSL record/i' => [ Cause::InvalidResponse, FailureDetail::NoTls ],
		'/unsupported protocol|protocol version|no protocols available|version too low|inappropriate fallback/i'
			=> [ Cause::TlsFailed, FailureDetail::TlsTooOld ],
		'/legacy sigalg|legacy renegotiation/i'      => [ Cause::TlsFailed, FailureDetail::TlsTooOld ],
		'/unrecognized.name/i'                       => [ Cause::TlsFailed, FailureDetail::TlsUnknownName ],
		'/too small|too weak|bad dh|wrong signature type|no suitable signature/i' => [ Cause::TlsFailed, FailureDetail::TlsTooWeak ],
		'/handshake.failure|insufficient security/i' => [ Cause::TlsFailed, FailureDetail::TlsRefused ],
		'/reset by peer|SYSCALL|unexpected eof|recv failure|broken pipe|closed|non-properly terminated/i'
			=> [ Cause::ConnectionReset, FailureDetail::HandshakeLost ],
	];

	private const OTHER_NAME = "/no alternative|name '.*' does not match|(hostname|address) mismatch/i";

	private const UNTRUSTED = '/self.signed|local issuer|first certificate|issuer certificate|certificate verify failed\s*$/i';

	public static function demands_certificate( string $message ): bool {
		return 1 === preg_match( self::DEMANDS_CERTIFICATE, $message );
	}

	public function of_handshake( string $message ): Failure {
		if ( 1 === preg_match( '/certificate verify failed/i', $message ) ) {
			return $this->of_certificate( $message );
		}
		foreach ( self::HANDSHAKES as $pattern => [ $cause, $detail ] ) {
			if ( 1 === preg_match( $pattern, $message ) ) {
				return Failure::detailed( $cause, $detail );
			}
		}
		return Failure::detailed( Cause::TlsFailed, FailureDetail::TlsOther, [ 'message' => $message ] );
	}

	public function of_certificate( string $message ): Failure {
		return match ( 1 ) {
			preg_match( '/not yet valid/i', $message ) => Failure::detailed( Cause::TlsUntrusted, FailureDetail::CertificateNotYetValid ),
			preg_match( '/expired/i', $message )       => Failure::because( Cause::TlsExpired ),
			preg_match( self::OTHER_NAME, $message )   => $this->other_name( $message ),
			preg_match( self::UNTRUSTED, $message )    => Failure::because( Cause::TlsUntrusted ),
			default                                    => $this->refused( $message ),
		};
	}

	private function refused( string $message ): Failure {
		return Failure::detailed( Cause::TlsUntrusted, FailureDetail::CertificateRefused, [ 'message' => $message ] );
	}

	/** curl names only certificates without alternative names, which are rare. */
	private function other_name( string $message ): Failure {
		$known = 1 === preg_match( "/subject name '([^']+)' does not match/", $message, $found );
		return Failure::because( Cause::TlsNameMismatch, $known ? [ 'name' => $found[1] ] : [] );
	}
}
